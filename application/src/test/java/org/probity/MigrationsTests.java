package org.probity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Every folder of migrations is run, and none is named that is not there. */
class MigrationsTests {

    @Test
    void everyModuleWithMigrationsIsMigrated() throws IOException {
        try (var folders = Files.list(Path.of("src/main/resources/modules"))) {
            var withMigrations = folders.filter(folder -> Files.isDirectory(folder.resolve("migrations")))
                    .map(folder -> folder.getFileName().toString())
                    .toList();
            assertThat(Migrations.MODULES).containsExactlyInAnyOrderElementsOf(withMigrations);
        }
    }
}
