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
                    finish(read, length);
                    return;
                }
                before += read;
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

    private int scan(byte[] block, int length) throws IOException {
        try {
            return scanner.scan(block, 0, length);
        } catch (MalformedXesException malformed) {
            throw at(malformed.at(), String.valueOf(malformed.getMessage()));
        }
    }

    private void finish(int read, int length) throws IOException {
        if (read < length) {
            throw at(read, "the file ends within a tag");
        }
        if (!scanner.isComplete()) {
            throw at(read, "the file ends where " + scanner.awaited() + " was expected");
        }
    }

    /** Lines are counted only now that one is needed: the file is read again up to the place. */
    private UnreadableInputException at(int read, String expected) throws IOException {
        long place = before + read;
        long line = 1;
        try (InputStream in = file.open()) {
            byte[] block = new byte[BLOCK_BYTES];
            for (long left = place; left > 0; ) {
                int count = in.readNBytes(block, 0, (int) Math.min(left, block.length));
                if (count == 0) {
                    break;
                }
                for (int i = 0; i < count; i++) {
                    line += block[i] == '\n' ? 1 : 0;
                }
                left -= count;
            }
        }
        return new UnreadableInputException(file.name(), "line " + line + " (byte " + place + ")", expected);
    }
}
