package org.probity.earlywarning.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.probity.earlywarning.log.OpenElements.Kind;

/**
 * Reads the XML of an XES log (IEEE 1849) straight from bytes, block by block. It knows only what XES needs: tags,
 * attributes, comments, the XML declaration and the five predefined entities. A document type declaration is refused,
 * so no entity can be defined. Text outside tags is refused too, since XES has none.
 *
 * <p>Nearly all of a log is attributes of events in the same words; these are read by short ways, which leave anything
 * unusual to {@link StartTag}.
 */
final class XesScanner {

    /** The longest tag, and so the longest value, in bytes. */
    static final int LONGEST_TAG = 1 << 20;

    /** The bytes that must follow the end of a block in its array, whatever they hold. */
    static final int PADDING = 16;

    private static final long STRING = Words.of("string ");
    private static final long DATE = Words.of("date ");
    private static final long INT = Words.of("int ");
    private static final long FLOAT = Words.of("float ");
    private static final long EVENT = Words.of("event>");
    private static final long END_EVENT = Words.of("/event>");
    private static final long KEY = Words.of("key=\"");
    private static final long VALUE = Words.of("\" value=\"");
    private static final long BYTES_7 = -1L >>> 8;
    private static final long BYTES_6 = -1L >>> 16;
    private static final long BYTES_5 = -1L >>> 24;
    private static final long BYTES_4 = -1L >>> 32;
    private static final boolean[] PLAIN = new boolean[256];
    private static final byte[] COMMENT_END = {'-', '-', '>'};
    private static final byte[] INSTRUCTION_END = {'?', '>'};

    static {
        Arrays.fill(PLAIN, ' ', PLAIN.length, true);
        PLAIN['"'] = false;
        PLAIN['&'] = false;
        PLAIN['<'] = false;
    }

    private final XesSink sink;
    private final XesKeys keys = new XesKeys();
    private final OpenElements open = new OpenElements();
    private final StartTag start = new StartTag();
    private final XmlText text = new XmlText();
    private boolean inTrace;
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
        open.startWithinLog();
        inTrace = false;
        listening = false;
    }

    /** Whether the last block ended between two traces. */
    boolean isBetweenTraces() {
        return open.isOnlyLog() && !inTrace;
    }

    /** Whether the last block ended after the end of the log. */
    boolean isComplete() {
        return open.isComplete();
    }

    /** What is still open, for an error message. */
    String awaited() {
        return open.awaited();
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
            at = StartTag.skipBlanks(bytes, at, to);
            if (at >= to) {
                return to;
            }
            if (bytes[at] != '<') {
                throw new MalformedXesException(at, "a tag was expected, but text stands here");
            }
            int next = at + 8 <= to ? usualTag(at, Words.at(bytes, at + 1)) : 0;
            next = next > 0 ? next : anyTag(at);
            if (next < 0) {
                if (to - at > LONGEST_TAG) {
                    throw new MalformedXesException(at, "a tag or value of more than 1 MiB");
                }
                return at;
            }
            at = next;
        }
    }

    /** Reads a tag as most are written, given its first word, and returns the index after it; 0 if it is any other. */
    private int usualTag(int at, long word) {
        if (listening) {
            int attributes = (word & BYTES_7) == STRING
                    ? at + 8
                    : (word & BYTES_5) == DATE
                            ? at + 6
                            : (word & BYTES_4) == INT ? at + 5 : (word & BYTES_6) == FLOAT ? at + 7 : 0;
            if (attributes != 0) {
                return plainAttribute(attributes);
            }
        }
        if ((word & BYTES_7) == END_EVENT && open.isInPlainEvent()) {
            open.pop();
            closed(Kind.EVENT);
            return at + 8;
        }
        if ((word & BYTES_6) == EVENT && open.isIn(Kind.TRACE)) {
            sink.startEvent();
            open.pushEvent();
            return at + 7;
        }
        return 0;
    }

    /** The usual form {@code key="…" value="…"/>}; 0 if it is any other. */
    private int plainAttribute(int at) {
        if (!open.path().isEmpty()) {
            return 0;
        }
        int head = keys.expectedHead(block, at, limit);
        int from = head > 0 ? at + head : plainHead(at);
        if (from == 0) {
            return 0;
        }
        int to = plainEnd(from);
        if (to + 4 > limit || block[to] != '"') {
            return 0;
        }
        int end = block[to + 1] == ' ' ? to + 2 : to + 1;
        if (block[end] != '/' || block[end + 1] != '>') {
            return 0;
        }
        sink.attribute(keys.last(), block, from, to);
        return end + 2;
    }

    /** Reads {@code key="…" value="} and returns the index after it; 0 if something else stands there. */
    private int plainHead(int at) {
        if (at + 5 > limit || (Words.at(block, at) & BYTES_5) != KEY) {
            return 0;
        }
        int keyTo = plainEnd(at + 5);
        if (keyTo + 9 > limit || Words.at(block, keyTo) != VALUE || block[keyTo + 8] != '"') {
            return 0;
        }
        keys.met(keys.number(block, at + 5, keyTo), block, at, keyTo + 9);
        return keyTo + 9;
    }

    /** Where the letters end that need no second look: at a quotation mark, a special character, or the limit. */
    private int plainEnd(int from) {
        int at = from;
        while (at < limit && PLAIN[block[at] & 0xFF]) {
            at++;
        }
        return at;
    }

    /** Reads the tag at an index and returns the index after it, or −1 if the block ends first. */
    private int anyTag(int at) {
        if (at + 3 > limit) {
            return -1;
        }
        return switch (block[at + 1]) {
            case '/' -> endTag(at);
            case '?' -> skipTo(at + 2, INSTRUCTION_END);
            case '!' -> declaration(at);
            default -> startTag(at);
        };
    }

    private int startTag(int at) {
        int next = start.read(block, at, limit);
        if (next < 0) {
            return -1;
        }
        Kind kind = open.kind(block, at + 1, start.nameEnd(), listening);
        String path = open.path();
        if (kind == Kind.ATTRIBUTE && listening) {
            path = named(at, path);
            if (start.hasValue()) {
                int length = text.decode(block, start.valueFrom(), start.valueTo());
                byte[] key = path.getBytes(StandardCharsets.UTF_8);
                sink.attribute(keys.number(key, 0, key.length), text.bytes(), 0, length);
            }
        }
        opened(kind);
        if (!start.isEmpty()) {
            open.push(at, kind, Arrays.copyOfRange(block, at + 1, start.nameEnd()), path);
        } else {
            open.emptyRoot();
            closed(kind);
        }
        return next;
    }

    /** The names of nested attributes are joined: {@code outer/inner}. */
    private String named(int at, String path) {
        if (!start.hasKey()) {
            return path;
        }
        int length = text.decode(block, start.keyFrom(), start.keyTo());
        if (length > 1024 || path.length() > 4096) {
            throw new MalformedXesException(at, "a key of more than 1,024 bytes");
        }
        String key = new String(text.bytes(), 0, length, StandardCharsets.UTF_8);
        return path.isEmpty() ? key : path + "/" + key;
    }

    private int endTag(int at) {
        int nameEnd = StartTag.nameEnd(block, at + 2, limit);
        int close = nameEnd < 0 ? limit : StartTag.skipBlanks(block, nameEnd, limit);
        if (close >= limit) {
            return -1;
        }
        if (block[close] != '>') {
            throw new MalformedXesException(close, "'>' was expected");
        }
        closed(open.close(block, at + 2, nameEnd));
        return close + 1;
    }

    private void opened(Kind kind) {
        if (kind == Kind.TRACE) {
            inTrace = true;
            listening = true;
            sink.startTrace();
        } else if (kind == Kind.EVENT) {
            listening = true;
            sink.startEvent();
        }
    }

    private void closed(Kind kind) {
        if (kind == Kind.TRACE) {
            inTrace = false;
            listening = false;
            sink.endTrace();
        } else if (kind == Kind.EVENT) {
            listening = inTrace;
            sink.endEvent();
        }
    }

    private int declaration(int at) {
        if (at + 4 > limit) {
            return -1;
        }
        if (block[at + 2] == '-' && block[at + 3] == '-') {
            return skipTo(at + 4, COMMENT_END);
        }
        throw new MalformedXesException(
                at,
                block[at + 2] == 'D'
                        ? "a document type declaration is not accepted, since it can define entities"
                        : "a tag or comment was expected");
    }

    private int skipTo(int from, byte[] end) {
        for (int p = from; p + end.length <= limit; p++) {
            if (block[p] == end[0] && Arrays.equals(block, p, p + end.length, end, 0, end.length)) {
                return p + end.length;
            }
        }
        return -1;
    }
}
