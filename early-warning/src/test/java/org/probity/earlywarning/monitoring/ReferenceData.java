package org.probity.earlywarning.monitoring;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.probity.earlywarning.log.EventLog;
import org.probity.earlywarning.log.EventLogs;

/** Real logs beside the repository; tests that need them skip, and say so, where they are absent. */
final class ReferenceData {

    private static final Path FOLDER = Path.of("..", "..", "shared", "data");

    private ReferenceData() {}

    static EventLog log(String file) {
        return EventLogs.read(path("logs/" + file));
    }

    static Path path(String file) {
        Path path = FOLDER.resolve(file);
        assumeTrue(Files.exists(path), "skipped: the reference data has no " + file);
        return path;
    }
}
