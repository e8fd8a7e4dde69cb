package org.probity.earlywarning.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/**
 * A file as a source of bytes that can be opened more than once.
 *
 * @param name as the user gave it, for messages
 * @param progress is told how many bytes (unpacked) have been read
 */
record LogFile(String name, Source source, LongConsumer progress) {

    /** Opens the bytes from the start. */
    interface Source {
        InputStream open() throws IOException;
    }

    static LogFile of(Path path, LongConsumer progress) {
        return new LogFile(path.toString(), () -> Files.newInputStream(path), progress);
    }

    /** The bytes as UTF-8, unpacked. */
    InputStream open() throws IOException {
        return LogBytes.open(source.open(), name);
    }
}
