package org.probity.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every act that the sources log by a word of their own has a label that people can read. */
class ActLabelsTests {

    private static final Path SOURCES = Path.of("src/main/java/org/probity");
    private static final Pattern LOGGED = Pattern.compile("append(?:All)?\\(([^,;]*)[,;]");
    private static final Pattern ACT = Pattern.compile("\"([a-z]+\\.[a-z-]*[a-z])\"");

    @Test
    void everyActHasALabel() throws IOException {
        var labels = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/modules/audit/messages.properties"))) {
            labels.load(reader);
        }
        var logged = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                LOGGED.matcher(source)
                        .results()
                        .forEach(call -> ACT.matcher(call.group(1)).results().forEach(act -> logged.add(act.group(1))));
                // the table of a lifecycle names the act of each of its lines
                if (file.toString().endsWith("Act.java")) {
                    ACT.matcher(source).results().forEach(act -> logged.add(act.group(1)));
                }
            }
        }
        assertThat(logged).hasSizeGreaterThan(20);
        assertThat(logged.stream().filter(act -> !labels.containsKey("audit.act." + act)))
                .isEmpty();
    }
}
