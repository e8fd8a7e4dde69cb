package org.probity.earlywarning.feed;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines of a text, of which an endless one is cut off, one letter past the longest, instead of filling the memory. */
final class BoundedLines {

    private final Reader reader;
    private final int longest;

    BoundedLines(Reader reader, int longest) {
        this.reader = reader;
        this.longest = longest;
    }

    /** Null at the end. */
    @Nullable
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n' && line.length() <= longest; c = reader.read()) {
            line.append((char) c);
        }
        return line.toString();
    }
}
