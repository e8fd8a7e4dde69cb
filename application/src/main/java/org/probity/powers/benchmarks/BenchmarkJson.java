package org.probity.powers.benchmarks;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How factors and bands are kept as JSON; a draft keeps its faults. */
final class BenchmarkJson {

    private static final TypeReference<List<Factor>> FACTORS = new TypeReference<>() {};
    private static final TypeReference<List<Band>> BANDS = new TypeReference<>() {};

    /** Its own, so that what is stored does not change with how the web speaks JSON. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .build();

    private BenchmarkJson() {}

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    static List<Factor> factors(String text) {
        return JSON.readValue(text, FACTORS);
    }

    static List<Band> bands(String text) {
        return JSON.readValue(text, BANDS);
    }
}
