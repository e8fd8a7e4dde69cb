package org.probity.earlywarning.log;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.probity.earlywarning.UnreadableInputException;

/** The bytes of a file as UTF-8: unpacked if they are gzip, without byte order mark, decoded if they say so. */
final class LogBytes {

    private static final Pattern DECLARED = Pattern.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
    private static final int SNIFFED = 256;

    private LogBytes() {}

    /** Unpacks and decodes. The charset is that of the byte order mark, else the XML declaration's, else UTF-8. */
    static InputStream open(InputStream raw, String name) throws IOException {
        InputStream packed = new BufferedInputStream(raw, 1 << 16);
        byte[] magic = peek(packed, 4);
        boolean gzip = magic.length > 1 && (magic[0] & 0xFF) == 0x1F && (magic[1] & 0xFF) == 0x8B;
        if (magic.length > 1 && magic[0] == 'P' && magic[1] == 'K') {
            throw new UnreadableInputException(
                    name, "byte 0", "this is a ZIP archive; unpack it first, or give plain or gzip-packed XES or CSV");
        }
        InputStream plain = gzip ? new BufferedInputStream(new GZIPInputStream(packed, 1 << 16), 1 << 16) : packed;
        byte[] head = peek(plain, SNIFFED);
        Charset charset = charset(head, name);
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            plain.skipNBytes(3);
        }
        return charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII)
                ? plain
                : new TranscodedInputStream(plain, charset);
    }

    private static Charset charset(byte[] head, String name) {
        if (startsWith(head, 0xFE, 0xFF) || startsWith(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        if (startsWith(head, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(head, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (!declared.find()) {
            return StandardCharsets.UTF_8;
        }
        String charset = declared.group(1);
        try {
            return charset.toUpperCase(Locale.ROOT).startsWith("UTF-16")
                    ? StandardCharsets.UTF_8
                    : Charset.forName(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new UnreadableInputException(name, "line 1", "the encoding " + charset + " is not known");
        }
    }

    private static boolean startsWith(byte[] head, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] peek(InputStream in, int count) throws IOException {
        in.mark(count);
        byte[] head = in.readNBytes(count);
        in.reset();
        return head;
    }

    /** Wraps bytes already at hand. */
    static InputStream open(byte[] bytes, String name) throws IOException {
        return open(new SequenceInputStream(new ByteArrayInputStream(bytes), InputStream.nullInputStream()), name);
    }
}
