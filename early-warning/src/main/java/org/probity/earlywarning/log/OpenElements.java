package org.probity.earlywarning.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The elements of an XES file that are open at some place, and what they are to us. */
final class OpenElements {

    private static final int DEEPEST = 64;

    /** What an open element is to us. */
    enum Kind {
        LOG,
        TRACE,
        EVENT,
        ATTRIBUTE,
        OTHER
    }

    /** @param path the names of the attributes it lies in, with its own */
    record Element(Kind kind, byte[] name, String path) {}

    private static final Element LOG = new Element(Kind.LOG, "log".getBytes(StandardCharsets.US_ASCII), "");
    private static final Element EVENT = new Element(Kind.EVENT, "event".getBytes(StandardCharsets.US_ASCII), "");

    private final Deque<Element> outer = new ArrayDeque<>();
    private @Nullable Element innermost;
    private boolean rootSeen;

    /** As if the log's start tag had just been read. */
    void startWithinLog() {
        outer.clear();
        innermost = LOG;
        rootSeen = true;
    }

    boolean isOnlyLog() {
        return innermost != null && outer.isEmpty();
    }

    boolean isComplete() {
        return rootSeen && innermost == null;
    }

    @Nullable
    Element innermost() {
        return innermost;
    }

    boolean isIn(Kind kind) {
        return innermost != null && innermost.kind() == kind;
    }

    /** The names of the attributes that are open, joined by slashes; empty outside of any. */
    String path() {
        return innermost == null ? "" : innermost.path();
    }

    /** Whether the innermost is an event written without attributes in its tag, as nearly all are. */
    boolean isInPlainEvent() {
        return innermost == EVENT;
    }

    void pushEvent() {
        push(EVENT);
    }

    void push(int at, Kind kind, byte[] name, String path) {
        if (outer.size() + 1 >= DEEPEST) {
            throw new MalformedXesException(at, "elements nested more than " + DEEPEST + " deep");
        }
        push(new Element(kind, name, path));
    }

    private void push(Element element) {
        if (innermost != null) {
            outer.push(innermost);
        }
        innermost = element;
        rootSeen = true;
    }

    void pop() {
        innermost = outer.poll();
    }

    /** What the element whose name stands in {@code block[from, to)} is, here. */
    Kind kind(byte[] block, int from, int to, boolean listening) {
        if (innermost == null) {
            if (rootSeen) {
                throw new MalformedXesException(from - 1, "nothing may follow the end of the log");
            }
            if (!StartTag.equal(block, from, to, "log")) {
                throw new MalformedXesException(from - 1, "an XES log must begin with <log>");
            }
            return Kind.LOG;
        }
        if (isIn(Kind.LOG) && StartTag.equal(block, from, to, "trace")) {
            return Kind.TRACE;
        }
        if ((isIn(Kind.TRACE) || isIn(Kind.LOG)) && StartTag.equal(block, from, to, "event")) {
            return Kind.EVENT;
        }
        return listening ? Kind.ATTRIBUTE : Kind.OTHER;
    }

    /** Closes the innermost element by an end tag whose name stands in {@code block[from, to)}. */
    Kind close(byte[] block, int from, int to) {
        Element closed = innermost;
        if (closed == null || !Arrays.equals(block, from, to, closed.name(), 0, closed.name().length)) {
            String expected = closed == null ? "nothing is open" : awaited() + " was expected";
            throw new MalformedXesException(from - 2, expected + ", but another end tag stands here");
        }
        pop();
        return closed.kind();
    }

    /** Says of the root that it was there, though it is closed at once. */
    void emptyRoot() {
        rootSeen = true;
    }

    /** What must be closed next, for an error message. */
    String awaited() {
        return innermost == null ? "<log>" : "</" + new String(innermost.name(), StandardCharsets.UTF_8) + ">";
    }
}
