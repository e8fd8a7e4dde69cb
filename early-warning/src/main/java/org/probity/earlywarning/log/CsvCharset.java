package org.probity.earlywarning.log;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Tells in which encoding a table is written. Spreadsheets save it as UTF-8 or as the local one, which in China is
 * GB 18030; what is neither is taken as Latin 1.
 */
public final class CsvCharset {

    /** So many bytes may be cut off a last letter. */
    private static final int LONGEST_LETTER = 4;

    private CsvCharset() {}

    public static Charset of(byte[] head) {
        if (reads(head, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        Charset chinese = Charset.forName("GB18030");
        return reads(head, chinese) ? chinese : StandardCharsets.ISO_8859_1;
    }

    private static boolean reads(byte[] head, Charset charset) {
        for (int cut = 0; cut < LONGEST_LETTER && cut <= head.length; cut++) {
            try {
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(head, 0, head.length - cut));
                return true;
            } catch (CharacterCodingException notSo) {
                // Perhaps only the last letter was cut.
            }
        }
        return false;
    }
}
