package org.probity.earlywarning.log;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The keys of a log by number. Every attribute asks for one, so those of up to 24 bytes are found by three words that
 * overlap as needed and together are the key itself; only longer ones are compared letter by letter.
 */
final class XesKeys {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 24;
    private static final int SLOTS = 1 << 10;
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final Dictionary keys = new Dictionary();
    private final long[] firsts = new long[SLOTS];
    private final long[] middles = new long[SLOTS];
    private final long[] lasts = new long[SLOTS];
    /** The key's number plus one, then its length in the last eight bits. */
    private final int[] found = new int[SLOTS];

    Dictionary texts() {
        return keys;
    }

    /** The number of the key in {@code bytes[from, to)}. */
    int number(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length < SHORTEST || length > LONGEST) {
            return keys.add(bytes, from, to);
        }
        long first = (long) WORDS.get(bytes, from);
        long middle = (long) WORDS.get(bytes, from + Math.min(Long.BYTES, length - Long.BYTES));
        long last = (long) WORDS.get(bytes, to - Long.BYTES);
        long mixed = (first ^ Long.rotateLeft(middle, 21) ^ Long.rotateLeft(last, 43)) * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 54);
        if (firsts[slot] == first && middles[slot] == middle && lasts[slot] == last && (found[slot] & 0xFF) == length) {
            return (found[slot] >>> 8) - 1;
        }
        int number = keys.add(bytes, from, to);
        firsts[slot] = first;
        middles[slot] = middle;
        lasts[slot] = last;
        found[slot] = number + 1 << 8 | length;
        return number;
    }
}
