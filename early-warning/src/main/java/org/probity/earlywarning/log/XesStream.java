package org.probity.earlywarning.log;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.probity.earlywarning.UnreadableInputException;

/** Reads an XES file from start to end within a few megabytes, whatever its size, and names the place of any error. */
final class XesStream {

    private static final int BLOCK_BYTES = 1 << 18;

    private final LogFile file;
    private final XesScanner scanner;
    private long lines = 1;
    private long before;

    XesStream(LogFile file, XesScanner scanner) {
        this.file = file;
        this.scanner = scanner;
    }

    void read() throws IOException {
        byte[] block = new byte[BLOCK_BYTES + XesScanner.PADDING];
        int length = 0;
        try (InputStream in = file.open()) {
            while (true) {
                int room = block.length - XesScanner.PADDING - length;
                int count = in.readNBytes(block, length, room);
                length += count;
                int read = scan(block, length);
                file.progress().accept(before + read);
                if (count < room) {
                    finish(block, read, length);
                    return;
                }
                advance(block, read);
                length -= read;
                System.arraycopy(block, read, block, 0, length);
                if (read == 0) {
                    block = Arrays.copyOf(block, block.length * 2);
                }
            }
        } catch (EOFException | ZipException damaged) {
            throw new UnreadableInputException(
                    file.name(),
                    "byte " + (before + length) + " unpacked",
                    "the gzip data is cut short or damaged (" + damaged.getMessage() + ")");
        }
    }

    private int scan(byte[] block, int length) {
        try {
            return scanner.scan(block, 0, length);
        } catch (XesScanner.MalformedXesException malformed) {
            advance(block, malformed.at());
            throw new UnreadableInputException(
                    file.name(), "line " + lines + " (byte " + before + ")", String.valueOf(malformed.getMessage()));
        }
    }

    private void finish(byte[] block, int read, int length) {
        advance(block, read);
        if (read < length) {
            throw new UnreadableInputException(
                    file.name(), "line " + lines + " (byte " + before + ")", "the file ends within a tag");
        }
        if (!scanner.isComplete()) {
            throw new UnreadableInputException(
                    file.name(),
                    "line " + lines + " (byte " + before + ")",
                    "the file ends where " + scanner.awaited() + " was expected");
        }
    }

    private void advance(byte[] block, int read) {
        for (int at = 0; at < Math.min(read, block.length); at++) {
            if (block[at] == '\n') {
                lines++;
            }
        }
        before += read;
    }
}
