package org.probity.measures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** Reads the small lists of words that this module keeps as resources: one record a line, {@code #} for a remark. */
final class Phrases {

    private Phrases() {}

    static List<List<String>> read(String file, char between, int columns) {
        try (var in = new ClassPathResource("modules/measures/" + file).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split(Pattern.quote(String.valueOf(between)), columns))
                            .map(String::strip)
                            .toList())
                    .filter(record -> record.size() == columns)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
