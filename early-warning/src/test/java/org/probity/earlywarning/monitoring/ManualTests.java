package org.probity.earlywarning.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.earlywarning.configuration.ConfigurationFile;

/**
 * The manual and the schema say what the catalogue says. After a change of the catalogue run these tests with
 * {@code -Dprobity.write=true} to write both anew, and read the difference before it is committed.
 */
class ManualTests {

    private static final Path MANUAL = Path.of("..", "docs", "indicators.md");
    private static final Path SCHEMA = Path.of("samples", "indicators.schema.json");
    private static final String FROM_HERE = "<!-- from here on made of the catalogue -->\n";

    @Test
    void theManualListsTheCatalogue() throws IOException {
        String manual = Files.readString(MANUAL);
        String written = manual.substring(0, manual.indexOf(FROM_HERE) + FROM_HERE.length());
        agrees(MANUAL, written + "\n" + IndicatorManual.text());
    }

    @Test
    void theSchemaDescribesTheCatalogue() throws IOException {
        agrees(SCHEMA, ConfigurationSchema.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"receipt.yaml", "rtfmp.yaml"})
    void theSamplesAreAsDocumented(String sample) {
        assertThat(ConfigurationFile.read(Path.of("samples", sample), Catalogue.definitions())
                        .indicators())
                .hasSizeGreaterThan(30);
    }

    @Test
    void everyExampleOfTheManualCanBeRead() throws IOException {
        List<String> parts = List.of(Files.readString(MANUAL).split("```yaml\n"));
        assertThat(parts).hasSizeGreaterThan(1);
        for (String part : parts.subList(1, parts.size())) {
            Path example = Files.createTempFile("example", ".yaml");
            Files.writeString(example, part.substring(0, part.indexOf("```")));
            assertThat(ConfigurationFile.read(example, Catalogue.definitions()).indicators())
                    .isNotEmpty();
            Files.delete(example);
        }
    }

    private static void agrees(Path file, String expected) throws IOException {
        if (Boolean.getBoolean("probity.write")) {
            Files.writeString(file, expected);
        }
        assertThat(Files.readString(file)).as("%s is out of date", file).isEqualTo(expected);
    }
}
