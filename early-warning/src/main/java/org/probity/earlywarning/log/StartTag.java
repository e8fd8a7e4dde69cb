package org.probity.earlywarning.log;

/**
 * A start tag read with all care: any blanks, any order of attributes, either kind of quotation mark. Of its attributes
 * {@code key} and {@code value} are remembered by their places in the block.
 */
final class StartTag {

    private byte[] block = {};
    private int limit;
    private int nameEnd;
    private boolean empty;
    private int keyFrom;
    private int keyTo;
    private int valueFrom;
    private int valueTo;

    /** Reads the tag at an index and returns the index after it, or −1 if the block ends first. */
    int read(byte[] bytes, int at, int to) {
        block = bytes;
        limit = to;
        keyFrom = -1;
        valueFrom = -1;
        nameEnd = nameEnd(bytes, at + 1, to);
        if (nameEnd == at + 1) {
            throw new MalformedXesException(at, "the name of an element was expected after '<'");
        }
        int p = nameEnd;
        while (p >= 0) {
            int blanks = p;
            p = skipBlanks(bytes, p, to);
            if (p + 1 >= to && (p >= to || bytes[p] != '>')) {
                return -1;
            }
            if (bytes[p] == '>' || bytes[p] == '/') {
                return end(p);
            }
            if (blanks == p) {
                throw new MalformedXesException(p, "an attribute, '/>' or '>' was expected");
            }
            p = attribute(p);
        }
        return -1;
    }

    private int end(int at) {
        empty = block[at] == '/';
        if (empty && block[at + 1] != '>') {
            throw new MalformedXesException(at, "'/>' was expected");
        }
        return empty ? at + 2 : at + 1;
    }

    private int attribute(int at) {
        int attributeEnd = nameEnd(block, at, limit);
        if (attributeEnd < 0) {
            return -1;
        }
        if (attributeEnd == at) {
            throw new MalformedXesException(at, "an attribute, '/>' or '>' was expected");
        }
        int quote = skipBlanks(block, attributeEnd, limit);
        if (quote < limit && block[quote] != '=') {
            throw new MalformedXesException(quote, "'=' was expected");
        }
        quote = skipBlanks(block, quote + 1, limit);
        if (quote >= limit) {
            return -1;
        }
        if (block[quote] != '"' && block[quote] != '\'') {
            throw new MalformedXesException(quote, "a quotation mark was expected");
        }
        int close = closingQuote(quote);
        if (close < 0) {
            return -1;
        }
        if (equal(block, at, attributeEnd, "key")) {
            keyFrom = once(keyFrom, quote + 1);
            keyTo = close;
        } else if (equal(block, at, attributeEnd, "value")) {
            valueFrom = once(valueFrom, quote + 1);
            valueTo = close;
        }
        return close + 1;
    }

    private static int once(int already, int from) {
        if (already >= 0) {
            throw new MalformedXesException(from, "the same attribute stands here twice");
        }
        return from;
    }

    private int closingQuote(int quote) {
        for (int p = quote + 1; p < limit; p++) {
            byte letter = block[p];
            if (letter == block[quote]) {
                return p;
            }
            if (letter == '<') {
                throw new MalformedXesException(p, "'<' may not stand within a value");
            }
            if (letter >= 0 && letter < ' ' && !isBlank(letter)) {
                throw new MalformedXesException(p, "a control character may not stand within a value");
            }
        }
        return -1;
    }

    int nameEnd() {
        return nameEnd;
    }

    /** Whether the tag closes its element at once. */
    boolean isEmpty() {
        return empty;
    }

    boolean hasKey() {
        return keyFrom >= 0;
    }

    int keyFrom() {
        return keyFrom;
    }

    int keyTo() {
        return keyTo;
    }

    boolean hasValue() {
        return valueFrom >= 0;
    }

    int valueFrom() {
        return valueFrom;
    }

    int valueTo() {
        return valueTo;
    }

    /** Where a name ends, or −1 if the block ends first. */
    static int nameEnd(byte[] block, int from, int to) {
        for (int p = from; p < to; p++) {
            switch (block[p]) {
                case ' ', '\t', '\n', '\r', '/', '>', '=' -> {
                    return p;
                }
                case '<', '&', '"', '\'' -> throw new MalformedXesException(p, "a name ended with an odd character");
                default -> {
                    continue;
                }
            }
        }
        return -1;
    }

    static int skipBlanks(byte[] block, int from, int to) {
        int at = from;
        while (at < to && isBlank(block[at])) {
            at++;
        }
        return at;
    }

    static boolean equal(byte[] block, int from, int to, String name) {
        if (to - from != name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (block[from + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(byte letter) {
        return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r';
    }
}
