package org.probity.earlywarning.log;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.LongConsumer;
import org.probity.earlywarning.UnreadableInputException;

/** Opens event logs: XES (IEEE 1849) and CSV, plain or packed with gzip. */
public final class EventLogs {

    private EventLogs() {}

    /**
     * Reads a whole log into memory.
     *
     * @param given names of source columns or keys for {@code case}, {@code time} and the fields; may be empty
     * @param threads how many threads may be used, at least one; the result does not depend on it
     * @param progress is told how many bytes (unpacked) have been read
     * @throws UnreadableInputException for a file that is neither XES nor CSV, or is damaged
     */
    public static EventLog read(Path path, Map<String, String> given, int threads, LongConsumer progress) {
        try {
            return new XesReader(LogFile.of(path, progress), LogMapping.XES.with(given)).read(threads);
        } catch (NoSuchFileException missing) {
            throw new UnreadableInputException(path.toString(), "byte 0", "there is no such file");
        } catch (IOException failed) {
            throw new UnreadableInputException(path.toString(), "byte 0", String.valueOf(failed.getMessage()));
        }
    }

    /** Reads a whole log with the usual names on all processors. */
    public static EventLog read(Path path) {
        return read(path, Map.of(), Runtime.getRuntime().availableProcessors(), bytes -> {});
    }
}
