package org.probity.earlywarning.log;

import java.util.Arrays;

/**
 * A growing list of codes that spends one byte a code while all fit, then two, then four. Rows never set read as
 * {@link Dictionary#ABSENT}.
 */
final class CodeList {

    private static final int BYTE_LIMIT = 0xFF;
    private static final int SHORT_LIMIT = 0xFFFF;
    private static final byte[] NO_BYTES = {};

    /** Codes are kept plus one, so that fresh zeroed memory already means absent. */
    private byte[] bytes = NO_BYTES;

    private char[] shorts = {};
    private int[] ints = {};
    private int width = 1;
    private int size;

    int size() {
        return size;
    }

    int get(int row) {
        if (row >= size) {
            return Dictionary.ABSENT;
        }
        return switch (width) {
            case 1 -> (bytes[row] & BYTE_LIMIT) - 1;
            case 2 -> shorts[row] - 1;
            default -> ints[row] - 1;
        };
    }

    void set(int row, int code) {
        int kept = code + 1;
        if (width == 1 && kept > BYTE_LIMIT) {
            widenToShorts();
        }
        if (width == 2 && kept > SHORT_LIMIT) {
            widenToInts();
        }
        switch (width) {
            case 1 -> {
                if (row >= bytes.length) {
                    bytes = Arrays.copyOf(bytes, grown(row));
                }
                bytes[row] = (byte) kept;
            }
            case 2 -> {
                if (row >= shorts.length) {
                    shorts = Arrays.copyOf(shorts, grown(row));
                }
                shorts[row] = (char) kept;
            }
            default -> {
                if (row >= ints.length) {
                    ints = Arrays.copyOf(ints, grown(row));
                }
                ints[row] = kept;
            }
        }
        size = Math.max(size, row + 1);
    }

    private static int grown(int row) {
        return Math.max(64, row + 1 + (row >> 1));
    }

    private void widenToShorts() {
        shorts = new char[bytes.length];
        for (int row = 0; row < size; row++) {
            shorts[row] = (char) (bytes[row] & BYTE_LIMIT);
        }
        bytes = NO_BYTES;
        width = 2;
    }

    private void widenToInts() {
        ints = new int[shorts.length];
        for (int row = 0; row < size; row++) {
            ints[row] = shorts[row];
        }
        shorts = new char[0];
        width = 4;
    }
}
