package org.probity.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fictional bureau's own file, {@code modules/demo/demo.json}. */
@Component
class DemoFile {

    private final JsonMapper json = JsonMapper.builder().build();

    JsonNode bureau() {
        return read("modules/demo/demo.json");
    }

    /** What each power means, by its code; the bureau's file does not say it. */
    JsonNode powerContents() {
        return read("modules/demo/power-contents.json");
    }

    /** Where a step leads elsewhere than to the next one, as the bureau's register of steps says. */
    JsonNode branches() {
        return read("modules/demo/branches.json");
    }

    /** The rules of the bureau and the factors of its benchmarks, which its file lacks. */
    JsonNode registers() {
        return read("modules/demo/rules-and-benchmarks.json");
    }

    /** What the bureau studied: its meeting, events, quiz and pledge. */
    JsonNode study() {
        return read("modules/demo/study.json");
    }

    /** The bureau's implementation plan in words; the bureau's file has its title only. */
    JsonNode plan() {
        return read("modules/demo/plan.json");
    }

    /** The dossiers of some high risks, by the title of their point. */
    JsonNode dossiers() {
        return read("modules/demo/dossiers.json");
    }

    static Stream<JsonNode> each(JsonNode array) {
        return array.valueStream();
    }

    private JsonNode read(String path) {
        try (var stream = new ClassPathResource(path).getInputStream()) {
            return json.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
