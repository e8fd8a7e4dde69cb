package org.probity.earlywarning.log;

import java.util.Arrays;

/**
 * The keys of a log by number. Attributes mostly follow one another as they did before, so after each two keys the one
 * that came next is expected again, and found by a single comparison.
 */
final class XesKeys {

    private static final int MOST_KEYS = 4096;
    private static final int CONTEXTS = 1 << 10;

    private final Dictionary keys = new Dictionary();
    /** By the two keys before, mixed: which number came next, plus one. */
    private final int[] next = new int[CONTEXTS];
    /** By number plus one: the attribute from {@code key="} to {@code value="}. */
    private byte[][] heads = new byte[16][];

    private int last;
    private int context;

    Dictionary texts() {
        return keys;
    }

    /** The number of the key in {@code bytes[from, to)}. */
    int number(byte[] bytes, int from, int to) {
        int number = keys.add(bytes, from, to);
        if (number >= MOST_KEYS) {
            throw new MalformedXesException(from, "more than " + MOST_KEYS + " different keys");
        }
        return number;
    }

    /** The length of the head at an index if it is that of the expected key, which is then the {@link #last}; else 0. */
    int expectedHead(byte[] bytes, int at, int limit) {
        int expected = next[context];
        byte[] head = heads[expected];
        if (expected == 0 || at + head.length > limit || !same(head, bytes, at)) {
            return 0;
        }
        moveTo(expected);
        return head.length;
    }

    /** Notes that the head in {@code bytes[from, to)} came after the one before. */
    void met(int number, byte[] bytes, int from, int to) {
        int here = number + 1;
        if (here >= heads.length) {
            heads = Arrays.copyOf(heads, Math.max(here + 1, heads.length * 2));
        }
        if (heads[here] == null) {
            heads[here] = Arrays.copyOfRange(bytes, from, to);
        }
        next[context] = here;
        moveTo(here);
    }

    private void moveTo(int here) {
        context = (last * 31 ^ here * 67) & (CONTEXTS - 1);
        last = here;
    }

    /** The number of the key last met. */
    int last() {
        return last - 1;
    }

    private static boolean same(byte[] head, byte[] bytes, int at) {
        return Arrays.equals(head, 0, head.length, bytes, at, at + head.length);
    }
}
