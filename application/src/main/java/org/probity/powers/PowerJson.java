package org.probity.powers;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How contents of powers are kept as JSON: a step's branches, and a whole edition that is not yet in force. */
@Component
class PowerJson {

    private static final TypeReference<List<Branch>> BRANCHES = new TypeReference<>() {};

    /** Its own, so that what is stored does not change with how the web speaks JSON. */
    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .build();

    List<Branch> read(String text) {
        return json.readValue(text, BRANCHES);
    }

    String write(List<Branch> branches) {
        return json.writeValueAsString(branches);
    }

    PowerContent readContent(String text) {
        return json.readValue(text, PowerContent.class);
    }

    String writeContent(PowerContent content) {
        return json.writeValueAsString(content);
    }
}
