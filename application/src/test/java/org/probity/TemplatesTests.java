package org.probity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Thymeleaf replaces an element before it asks its condition: a condition beside {@code th:replace} never counts. */
class TemplatesTests {

    private static final Pattern ELEMENT = Pattern.compile("<[\\w:]+(?:\\s+[\\w:-]+(?:=\"[^\"]*\")?)+\\s*/?>");
    private static final Pattern CONDITION = Pattern.compile("th:(if|unless)=");

    @Test
    void aConditionNeverStandsBesideAReplacement() throws IOException {
        var wrong = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/resources/modules"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                ELEMENT.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group())
                        .filter(element -> element.contains("th:replace=")
                                && CONDITION.matcher(element).find())
                        .forEach(element -> wrong.add(file + ": " + element));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** One-time passwords are handed over on paper only, and a drawing is no words. */
    @Test
    void whateverPrintsAlsoLeavesAsWord() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/modules"))) {
            var lacking = new ArrayList<Path>();
            for (var file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                var page = Files.readString(file);
                if (page.contains("data-print") && !page.contains("shell/layout :: word")) {
                    lacking.add(file.getFileName());
                }
            }
            assertThat(lacking).map(Path::toString).containsExactlyInAnyOrder("accounts.html", "chart.html");
        }
    }
}
