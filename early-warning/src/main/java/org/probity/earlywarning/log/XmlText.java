package org.probity.earlywarning.log;

import java.nio.charset.StandardCharsets;

/** Values as XML writes them: the five predefined entities and references to characters by number. */
final class XmlText {

    private byte[] decoded = new byte[256];

    /** Holds what was last decoded. */
    byte[] bytes() {
        return decoded;
    }

    /**
     * Decodes {@code block[from, to)} and returns the length in bytes.
     *
     * @throws MalformedXesException for any other reference
     */
    int decode(byte[] block, int from, int to) {
        if (decoded.length < to - from) {
            decoded = new byte[Math.max(to - from, decoded.length * 2)];
        }
        int length = 0;
        int at = from;
        while (at < to) {
            if (block[at] != '&') {
                byte letter = block[at++];
                decoded[length++] = letter == '\n' || letter == '\t' || letter == '\r' ? (byte) ' ' : letter;
                continue;
            }
            int end = at + 1;
            while (end < to && end - at < 12 && block[end] != ';') {
                end++;
            }
            if (end >= to || block[end] != ';') {
                throw new MalformedXesException(at, "'&' must begin a reference such as &amp;");
            }
            String name = new String(block, at + 1, end - at - 1, StandardCharsets.ISO_8859_1);
            byte[] letters = Character.toString(character(at, name)).getBytes(StandardCharsets.UTF_8);
            System.arraycopy(letters, 0, decoded, length, letters.length);
            length += letters.length;
            at = end + 1;
        }
        return length;
    }

    private static int character(int at, String name) {
        return switch (name) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> numbered(at, name);
        };
    }

    private static int numbered(int at, String name) {
        try {
            int point = name.startsWith("#x")
                    ? Integer.parseInt(name.substring(2), 16)
                    : name.startsWith("#") ? Integer.parseInt(name.substring(1)) : -1;
            boolean allowed = point == 9
                    || point == 10
                    || point == 13
                    || point >= 0x20 && point <= 0xD7FF
                    || point >= 0xE000 && point <= 0xFFFD
                    || point >= 0x10000 && point <= 0x10FFFF;
            if (allowed) {
                return point;
            }
        } catch (NumberFormatException notANumber) {
            // told below, with the place
        }
        throw new MalformedXesException(at, "the entity &" + name + "; is not defined");
    }
}
