package org.probity.earlywarning.log;

/** The codes of a finished column in the least memory: nothing when all are equal, else one, two or four bytes a row. */
sealed interface Codes {

    /** The code of a row, or {@link Dictionary#ABSENT}. */
    int at(int row);

    /** What the codes occupy, in bytes. */
    long bytes();

    /** Whether so many present codes are better kept without the absent ones. */
    static boolean isSparse(int rows, int present, int width) {
        return (long) present * width + rows / 8L + rows / 16L < (long) rows * width;
    }

    /** How many bytes the codes up to one take each. */
    static int width(int greatest) {
        return greatest < 0xFF ? 1 : greatest < 0xFFFF ? 2 : 4;
    }

    /** Every row bears the same code. */
    record Same(int code) implements Codes {
        @Override
        public int at(int row) {
            return code;
        }

        @Override
        public long bytes() {
            return 0;
        }
    }

    /** One bit a row says whether a code is present; only those present are kept, found by counting bits. */
    record Sparse(long[] present, int[] before, Packed kept) implements Codes {

        static Sparse ofWidth(int width, int rows, int count) {
            int words = (rows + 63) >>> 6;
            return new Sparse(new long[words], new int[words], Packed.ofWidth(width, count));
        }

        /** Marks a row as present, whose code is the {@code next} kept; rows must come in their order. */
        void put(int row, int code, int next) {
            present[row >>> 6] |= 1L << row;
            kept.put(next, code);
        }

        /** Counts what was put, after which codes can be found. */
        Sparse counted() {
            int sum = 0;
            for (int word = 0; word < before.length; word++) {
                before[word] = sum;
                sum += Long.bitCount(present[word]);
            }
            return this;
        }

        @Override
        public int at(int row) {
            long word = present[row >>> 6];
            long bit = 1L << row;
            if ((word & bit) == 0) {
                return Dictionary.ABSENT;
            }
            return kept.at(before[row >>> 6] + Long.bitCount(word & (bit - 1)));
        }

        @Override
        public long bytes() {
            return present.length * 12L + kept.bytes();
        }
    }

    /** A code for every row, kept plus one so that zero means absent. */
    sealed interface Packed extends Codes {

        void put(int row, int code);

        static Packed ofWidth(int width, int rows) {
            return switch (width) {
                case 1 -> new Bytes(new byte[rows]);
                case 2 -> new Shorts(new char[rows]);
                default -> new Ints(new int[rows]);
            };
        }
    }

    /** Codes below 255. */
    record Bytes(byte[] kept) implements Packed {
        @Override
        public int at(int row) {
            return (kept[row] & 0xFF) - 1;
        }

        @Override
        public void put(int row, int code) {
            kept[row] = (byte) (code + 1);
        }

        @Override
        public long bytes() {
            return kept.length;
        }
    }

    /** Codes below 65,535. */
    record Shorts(char[] kept) implements Packed {
        @Override
        public int at(int row) {
            return kept[row] - 1;
        }

        @Override
        public void put(int row, int code) {
            kept[row] = (char) (code + 1);
        }

        @Override
        public long bytes() {
            return 2L * kept.length;
        }
    }

    /** Any code. */
    record Ints(int[] kept) implements Packed {
        @Override
        public int at(int row) {
            return kept[row] - 1;
        }

        @Override
        public void put(int row, int code) {
            kept[row] = code + 1;
        }

        @Override
        public long bytes() {
            return 4L * kept.length;
        }
    }
}
