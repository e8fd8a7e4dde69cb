package org.probity.earlywarning.log;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Reads the XML of an XES log (IEEE 1849) straight from bytes, block by block. It knows only what XES needs: tags,
 * attributes, comments, the XML declaration and the five predefined entities. A document type declaration is refused,
 * so no entity can be defined. Text outside tags is refused too, since XES has none.
 */
final class XesScanner {

    /** The longest tag, and so the longest value, in bytes. */
    static final int LONGEST_TAG = 1 << 20;

    /** The bytes that must follow the end of a block in its array, whatever they hold. */
    static final int PADDING = 16;

    private static final int DEEPEST = 64;
    private static final int MOST_KEYS = 4096;
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long STRING = word("string ");
    private static final long DATE = word("date ");
    private static final long INT = word("int ");
    private static final long FLOAT = word("float ");
    private static final long EVENT = word("event>");
    private static final long END_EVENT = word("/event>");
    private static final long KEY = word("key=\"");
    private static final long VALUE = word("\" value=\"");
    private static final long BYTES_7 = -1L >>> 8;
    private static final long BYTES_6 = -1L >>> 16;
    private static final long BYTES_5 = -1L >>> 24;
    private static final long BYTES_4 = -1L >>> 32;

    /** What an open element is to us. */
    private enum Kind {
        LOG,
        TRACE,
        EVENT,
        ATTRIBUTE,
        OTHER
    }

    private record Open(Kind kind, byte[] name, String path) {

        private static final Open EVENT = new Open(Kind.EVENT, bytes("event"), "");
    }

    private final XesSink sink;
    private final XesKeys keys = new XesKeys();
    private final Deque<Open> open = new ArrayDeque<>();
    private final XmlText text = new XmlText();
    private boolean rootSeen;
    private boolean inTrace;
    private boolean inEvent;
    /** Within an element that tells nothing of traces, such as a classifier, or an attribute of the log. */
    private boolean listening;

    private byte[] block = {};
    private int limit;

    XesScanner(XesSink sink) {
        this.sink = sink;
    }

    /** The keys met so far; their numbers are those given to the sink. */
    Dictionary keys() {
        return keys.texts();
    }

    /** Takes the log's start tag as read: for a block from the middle of the file. */
    void startWithinLog() {
        open.clear();
        open.push(new Open(Kind.LOG, bytes("log"), ""));
        rootSeen = true;
        inTrace = false;
        inEvent = false;
        listening = false;
    }

    /** Whether the last block ended between two traces. */
    boolean isBetweenTraces() {
        return open.size() == 1 && rootSeen && !inTrace;
    }

    /** Whether the last block ended after the end of the log. */
    boolean isComplete() {
        return rootSeen && open.isEmpty();
    }

    /** What is still open, for an error message. */
    String awaited() {
        Open innermost = open.peek();
        return innermost == null ? "<log>" : "</" + new String(innermost.name(), StandardCharsets.UTF_8) + ">";
    }

    /**
     * Reads all whole tags of a block.
     *
     * @return the index of the first byte not read: where an unfinished tag begins, or {@code to}
     * @throws MalformedXesException for what is not XES
     */
    int scan(byte[] bytes, int from, int to) {
        block = bytes;
        limit = to;
        int at = from;
        while (true) {
            while (at < to && isBlank(bytes[at])) {
                at++;
            }
            if (at >= to) {
                return to;
            }
            if (bytes[at] != '<') {
                throw new MalformedXesException(at, "a tag was expected, but text stands here");
            }
            int next = tag(at);
            if (next < 0) {
                if (to - at > LONGEST_TAG) {
                    throw new MalformedXesException(at, "a tag or value of more than 1 MiB");
                }
                return at;
            }
            at = next;
        }
    }

    /** Reads the tag at an index and returns the index after it, or −1 if the block ends first. */
    private int tag(int at) {
        if (at + 3 > limit) {
            return -1;
        }
        long word = (long) WORDS.get(block, at + 1);
        int attributes = (word & BYTES_7) == STRING
                ? at + 8
                : (word & BYTES_5) == DATE
                        ? at + 6
                        : (word & BYTES_4) == INT ? at + 5 : (word & BYTES_6) == FLOAT ? at + 7 : 0;
        if (attributes != 0 && listening) {
            int next = plainAttribute(attributes);
            if (next > 0) {
                return next;
            }
        } else if ((word & BYTES_7) == END_EVENT && inEvent && open.peek() == Open.EVENT && at + 8 <= limit) {
            open.pop();
            closed(Kind.EVENT);
            return at + 8;
        } else if ((word & BYTES_6) == EVENT && inTrace && !inEvent && at + 7 <= limit && isInTrace()) {
            inEvent = true;
            sink.startEvent();
            open.push(Open.EVENT);
            return at + 7;
        }
        return switch (block[at + 1]) {
            case '/' -> endTag(at);
            case '?' -> skipTo(at, at + 2, "?>");
            case '!' -> declaration(at);
            default -> startTag(at);
        };
    }

    private boolean isInTrace() {
        Open innermost = open.peek();
        return innermost != null && innermost.kind() == Kind.TRACE;
    }

    /** The usual form {@code key="…" value="…"/>}; 0 if it is any other, which is then read with all care. */
    private int plainAttribute(int at) {
        if (at + 5 > limit || ((long) WORDS.get(block, at) & BYTES_5) != KEY) {
            return 0;
        }
        int keyFrom = at + 5;
        int keyTo = valueEnd(keyFrom);
        if (keyTo < 0 || keyTo + 9 > limit || (long) WORDS.get(block, keyTo) != VALUE || block[keyTo + 8] != '"') {
            return 0;
        }
        int from = keyTo + 9;
        int to = valueEnd(from);
        if (to < 0 || to + 4 > limit) {
            return 0;
        }
        int end = block[to + 1] == ' ' ? to + 2 : to + 1;
        if (block[end] != '/' || block[end + 1] != '>') {
            return 0;
        }
        String path = path();
        if (!path.isEmpty()) {
            return 0;
        }
        sink.attribute(key(block, keyFrom, keyTo), block, from, to);
        return end + 2;
    }

    /** The index of the closing quote of a plain value; −1 if the block ends or a special character comes first. */
    private int valueEnd(int from) {
        int at = from;
        while (at < limit) {
            long word = (long) WORDS.get(block, at);
            long special = zeroBytes(word ^ 0x2222222222222222L)
                    | zeroBytes(word ^ 0x2626262626262626L)
                    | zeroBytes(word ^ 0x3C3C3C3C3C3C3C3CL)
                    | (word - 0x2020202020202020L) & ~word & 0x8080808080808080L;
            if (special != 0) {
                at += Long.numberOfTrailingZeros(special) >>> 3;
                return at < limit && block[at] == '"' ? at : -1;
            }
            at += Long.BYTES;
        }
        return -1;
    }

    private static long zeroBytes(long word) {
        return (word - 0x0101010101010101L) & ~word & 0x8080808080808080L;
    }

    private int startTag(int at) {
        int nameEnd = nameEnd(at + 1);
        if (nameEnd < 0) {
            return -1;
        }
        if (nameEnd == at + 1) {
            throw new MalformedXesException(at, "the name of an element was expected after '<'");
        }
        int keyFrom = -1;
        int keyTo = -1;
        int valueFrom = -1;
        int valueTo = -1;
        int p = nameEnd;
        while (true) {
            int blanks = p;
            while (p < limit && isBlank(block[p])) {
                p++;
            }
            if (p + 1 >= limit && (p >= limit || block[p] != '>')) {
                return -1;
            }
            if (block[p] == '>' || block[p] == '/') {
                break;
            }
            int attributeEnd = nameEnd(p);
            if (attributeEnd < 0) {
                return -1;
            }
            if (attributeEnd == p || blanks == p) {
                throw new MalformedXesException(p, "an attribute, '/>' or '>' was expected");
            }
            int quote = skipBlanks(attributeEnd);
            if (quote < limit && block[quote] != '=') {
                throw new MalformedXesException(quote, "'=' was expected");
            }
            quote = skipBlanks(quote + 1);
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
            if (equal(p, attributeEnd, "key")) {
                keyFrom = once(keyFrom, quote + 1);
                keyTo = close;
            } else if (equal(p, attributeEnd, "value")) {
                valueFrom = once(valueFrom, quote + 1);
                valueTo = close;
            }
            p = close + 1;
        }
        boolean empty = block[p] == '/';
        if (empty && block[p + 1] != '>') {
            throw new MalformedXesException(p, "'/>' was expected");
        }
        opened(at, nameEnd, empty, keyFrom, keyTo, valueFrom, valueTo);
        return empty ? p + 2 : p + 1;
    }

    private int once(int already, int from) {
        if (already >= 0) {
            throw new MalformedXesException(from, "the same attribute stands here twice");
        }
        return from;
    }

    private void opened(int at, int nameEnd, boolean empty, int keyFrom, int keyTo, int valueFrom, int valueTo) {
        Kind kind = kind(at, nameEnd);
        String path = path();
        if (kind == Kind.ATTRIBUTE && listening) {
            path = named(at, path, keyFrom, keyTo);
            if (valueFrom >= 0) {
                int length = text.decode(block, valueFrom, valueTo);
                byte[] key = path.getBytes(StandardCharsets.UTF_8);
                sink.attribute(key(key, 0, key.length), text.bytes(), 0, length);
            }
        }
        if (kind == Kind.TRACE) {
            inTrace = true;
            listening = true;
            sink.startTrace();
        } else if (kind == Kind.EVENT) {
            inEvent = true;
            listening = true;
            sink.startEvent();
        }
        if (empty) {
            closed(kind);
        } else {
            if (open.size() >= DEEPEST) {
                throw new MalformedXesException(at, "elements nested more than " + DEEPEST + " deep");
            }
            open.push(new Open(kind, Arrays.copyOfRange(block, at + 1, nameEnd), path));
        }
    }

    /** The names of nested attributes are joined: {@code outer/inner}. */
    private String named(int at, String path, int keyFrom, int keyTo) {
        if (keyFrom < 0) {
            return path;
        }
        int length = text.decode(block, keyFrom, keyTo);
        if (length > 1024 || path.length() > 4096) {
            throw new MalformedXesException(at, "a key of more than 1,024 bytes");
        }
        String key = new String(text.bytes(), 0, length, StandardCharsets.UTF_8);
        return path.isEmpty() ? key : path + "/" + key;
    }

    private Kind kind(int at, int nameEnd) {
        Open parent = open.peek();
        if (parent == null) {
            if (rootSeen) {
                throw new MalformedXesException(at, "nothing may follow the end of the log");
            }
            if (!equal(at + 1, nameEnd, "log")) {
                throw new MalformedXesException(at, "an XES log must begin with <log>");
            }
            rootSeen = true;
            return Kind.LOG;
        }
        if (parent.kind() == Kind.LOG && equal(at + 1, nameEnd, "trace")) {
            return Kind.TRACE;
        }
        if ((parent.kind() == Kind.TRACE || parent.kind() == Kind.LOG) && equal(at + 1, nameEnd, "event")) {
            return Kind.EVENT;
        }
        return listening ? Kind.ATTRIBUTE : Kind.OTHER;
    }

    private int endTag(int at) {
        int nameEnd = nameEnd(at + 2);
        if (nameEnd < 0) {
            return -1;
        }
        int close = skipBlanks(nameEnd);
        if (close >= limit) {
            return -1;
        }
        if (block[close] != '>') {
            throw new MalformedXesException(close, "'>' was expected");
        }
        Open innermost = open.peek();
        if (innermost == null || !Arrays.equals(block, at + 2, nameEnd, innermost.name(), 0, innermost.name().length)) {
            throw new MalformedXesException(
                    at,
                    (innermost == null ? "nothing is open" : awaited() + " was expected")
                            + ", but another end tag stands here");
        }
        open.pop();
        closed(innermost.kind());
        return close + 1;
    }

    private void closed(Kind kind) {
        if (kind == Kind.TRACE) {
            inTrace = false;
            listening = false;
            sink.endTrace();
        } else if (kind == Kind.EVENT) {
            inEvent = false;
            listening = inTrace;
            sink.endEvent();
        }
    }

    private int declaration(int at) {
        if (at + 4 > limit) {
            return -1;
        }
        if (block[at + 2] == '-' && block[at + 3] == '-') {
            return skipTo(at, at + 4, "-->");
        }
        throw new MalformedXesException(
                at,
                block[at + 2] == 'D'
                        ? "a document type declaration is not accepted, since it can define entities"
                        : "a tag or comment was expected");
    }

    private int skipTo(int at, int from, String end) {
        byte[] wanted = bytes(end);
        for (int p = from; p + wanted.length <= limit; p++) {
            if (block[p] == wanted[0] && Arrays.equals(block, p, p + wanted.length, wanted, 0, wanted.length)) {
                return p + wanted.length;
            }
        }
        return -1;
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

    private int nameEnd(int from) {
        for (int p = from; p < limit; p++) {
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

    private int skipBlanks(int from) {
        int at = from;
        while (at < limit && isBlank(block[at])) {
            at++;
        }
        return at;
    }

    private int key(byte[] bytes, int from, int to) {
        int key = keys.number(bytes, from, to);
        if (key >= MOST_KEYS) {
            throw new MalformedXesException(from, "more than " + MOST_KEYS + " different keys");
        }
        return key;
    }

    private String path() {
        Open innermost = open.peek();
        return innermost == null ? "" : innermost.path();
    }

    private boolean equal(int from, int to, String name) {
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

    static byte[] bytes(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }

    private static long word(String ascii) {
        return (long) WORDS.get(Arrays.copyOf(bytes(ascii), Long.BYTES), 0);
    }

    /** What the scanner cannot read, with its index in the block. */
    static final class MalformedXesException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int at;

        MalformedXesException(int at, @Nullable String message) {
            super(message);
            this.at = at;
        }

        int at() {
            return at;
        }
    }
}
