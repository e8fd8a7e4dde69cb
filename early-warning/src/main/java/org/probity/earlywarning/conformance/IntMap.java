package org.probity.earlywarning.conformance;

import java.util.Arrays;

/** Finds an int by a long; emptied quickly, so that one can serve many searches. */
final class IntMap {

    static final int ABSENT = -1;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[1 << 10];
    private int[] values = new int[1 << 10];
    private int size;

    IntMap() {
        Arrays.fill(values, ABSENT);
    }

    int get(long key) {
        int mask = values.length - 1;
        for (int slot = slot(key, mask); values[slot] != ABSENT; slot = (slot + 1) & mask) {
            if (keys[slot] == key) {
                return values[slot];
            }
        }
        return ABSENT;
    }

    /** Puts a key that is not yet in the map. */
    void put(long key, int value) {
        if (size * 2 >= values.length) {
            grow();
        }
        insert(key, value);
        size++;
    }

    void clear() {
        if (values.length > 1 << 16 && size < values.length >> 3) {
            keys = new long[1 << 10];
            values = new int[1 << 10];
        }
        Arrays.fill(values, ABSENT);
        size = 0;
    }

    private void insert(long key, int value) {
        int mask = values.length - 1;
        int slot = slot(key, mask);
        while (values[slot] != ABSENT) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        values[slot] = value;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        Arrays.fill(values, ABSENT);
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldValues[slot] != ABSENT) {
                insert(oldKeys[slot], oldValues[slot]);
            }
        }
    }

    private static int slot(long key, int mask) {
        return (int) ((key * SPREAD) >>> 40) & mask;
    }
}
