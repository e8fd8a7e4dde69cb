package org.probity.earlywarning.log;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.zip.ZipException;
import org.probity.earlywarning.UnreadableInputException;

/** Opens event logs: XES (IEEE 1849) and CSV (RFC 4180), plain or packed with gzip, told apart by their first letter. */
public final class EventLogs {

    private EventLogs() {}

    /**
     * Reads a whole log into memory.
     *
     * @param given names of source columns or keys for {@code case}, {@code time} and the fields (in lower case); may
     *     be empty, then the usual names are taken
     * @param threads how many threads may be used, at least one; the result does not depend on it
     * @param progress is told how many bytes (unpacked) have been read
     * @throws UnreadableInputException for a file that is neither XES nor CSV, or is damaged
     */
    public static EventLog read(Path path, Map<String, String> given, int threads, LongConsumer progress) {
        return read(LogFile.of(path, progress), given, threads, Clock.systemUTC());
    }

    /** Reads a whole log with the usual names on all processors. */
    public static EventLog read(Path path) {
        return read(path, Map.of(), Runtime.getRuntime().availableProcessors(), bytes -> {});
    }

    /**
     * Gives the events of a log one after another, in the order of the file, within a few megabytes whatever its size.
     *
     * @param given as for {@link #read(Path, Map, int, LongConsumer)}
     * @param threads how many threads may read ahead; the events are given by the caller's, and do not depend on it
     * @throws UnreadableInputException for a file that is neither XES nor CSV, or is damaged; events before the damage
     *     have then been given
     */
    public static void stream(Path path, Map<String, String> given, int threads, Consumer<? super Event> to) {
        LogFile file = LogFile.of(path, bytes -> {});
        guarded(file, () -> {
            if (isXml(file)) {
                new XesStreaming(file, LogMapping.XES.with(given), to).read(threads);
            } else {
                new CsvTable(file, given).read(new CsvEvents(to));
            }
            return true;
        });
    }

    /** Gives the events of a log one after another, read ahead on all processors. */
    public static void stream(Path path, Map<String, String> given, Consumer<? super Event> to) {
        stream(path, given, Runtime.getRuntime().availableProcessors(), to);
    }

    /** What the columns of a CSV file, or the keys of an XES file, are taken to mean. */
    public static LogMapping mapping(Path path, Map<String, String> given) {
        LogFile file = LogFile.of(path, bytes -> {});
        return guarded(file, () -> isXml(file) ? LogMapping.XES.with(given) : CsvTable.mapping(file, given));
    }

    /** @param clock tells which times lie in the future */
    static EventLog read(LogFile file, Map<String, String> given, int threads, Clock clock) {
        return guarded(file, () -> {
            if (isXml(file)) {
                return new XesReader(file, LogMapping.XES.with(given), clock).read(threads);
            }
            CsvColumns rows = new CsvColumns();
            new CsvTable(file, given).read(rows);
            return rows.log(clock);
        });
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T guarded(LogFile file, Reading<T> reading) {
        try {
            return reading.read();
        } catch (NoSuchFileException missing) {
            throw new UnreadableInputException(file.name(), "byte 0", "there is no such file");
        } catch (EOFException | ZipException damaged) {
            throw new UnreadableInputException(
                    file.name(), "byte 0", "the gzip data is cut short or damaged (" + damaged.getMessage() + ")");
        } catch (IOException failed) {
            throw new UnreadableInputException(file.name(), "byte 0", String.valueOf(failed.getMessage()));
        } catch (ArithmeticException tooMany) {
            throw new UnreadableInputException(
                    file.name(),
                    "end",
                    "at most 2,147,483,647 rows and 2 GiB of distinct text in a column were expected");
        }
    }

    private static boolean isXml(LogFile file) throws IOException {
        try (InputStream in = file.open()) {
            int first;
            do {
                first = in.read();
            } while (first == ' ' || first == '\n' || first == '\r' || first == '\t');
            return first == '<';
        }
    }
}
