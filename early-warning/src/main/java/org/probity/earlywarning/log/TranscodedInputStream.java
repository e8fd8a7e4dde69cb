package org.probity.earlywarning.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text of any encoding read as UTF-8; what is not text in that encoding becomes U+FFFD. */
final class TranscodedInputStream extends InputStream {

    private final Reader reader;
    private final char[] letters = new char[1 << 13];
    private byte[] utf8 = {};
    private int at;
    private int kept;

    TranscodedInputStream(InputStream in, Charset charset) {
        reader = new InputStreamReader(in, charset);
    }

    @Override
    public int read() throws IOException {
        return fill() ? utf8[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, utf8.length - at);
        System.arraycopy(utf8, at, into, from, count);
        at += count;
        return count;
    }

    private boolean fill() throws IOException {
        while (at == utf8.length) {
            int count = reader.read(letters, kept, letters.length - kept);
            if (count < 0) {
                return false;
            }
            int total = kept + count;
            // A pair of surrogates must not be cut in two.
            int whole = Character.isHighSurrogate(letters[total - 1]) ? total - 1 : total;
            utf8 = new String(letters, 0, whole).getBytes(StandardCharsets.UTF_8);
            at = 0;
            kept = total - whole;
            if (kept > 0) {
                letters[0] = letters[whole];
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
