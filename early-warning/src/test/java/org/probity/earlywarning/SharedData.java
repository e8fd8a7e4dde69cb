package org.probity.earlywarning;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real logs and charts beside the repository; tests that need them skip, with a line saying so, where they are not. */
public final class SharedData {

    private static final Path FOLDER = Path.of("../../shared/data");

    private SharedData() {}

    public static Path file(String name) {
        Path file = FOLDER.resolve(name);
        if (!Files.exists(file)) {
            System.out.println("skipped: there is no " + file.normalize());
        }
        assumeTrue(Files.exists(file), "there is no " + file.normalize());
        return file;
    }
}
