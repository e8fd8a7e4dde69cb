package org.probity.earlywarning.log;

/** The codes of a finished column in the least memory: nothing when all are equal, else one, two or four bytes a row. */
sealed interface Codes {

    /** The code of a row, or {@link Dictionary#ABSENT}. */
    int at(int row);

    /** What the codes occupy, in bytes. */
    long bytes();

    static Codes of(CodeList codes, int rows) {
        int greatest = Dictionary.ABSENT;
        int present = 0;
        boolean equal = true;
        int first = rows == 0 ? Dictionary.ABSENT : codes.get(0);
        for (int row = 0; row < rows; row++) {
            int code = codes.get(row);
            greatest = Math.max(greatest, code);
            equal &= code == first;
            present += code == Dictionary.ABSENT ? 0 : 1;
        }
        if (equal) {
            return new Same(first);
        }
        int width = greatest < 0xFF ? 1 : greatest < 0xFFFF ? 2 : 4;
        boolean sparse = (long) present * width + rows / 8L + rows / 16L < (long) rows * width;
        return sparse ? Sparse.of(codes, rows, present, width) : dense(codes, rows, width);
    }

    private static Codes dense(CodeList codes, int rows, int width) {
        Packed packed = Packed.ofWidth(width, rows);
        for (int row = 0; row < rows; row++) {
            packed.put(row, codes.get(row));
        }
        return packed;
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

        static Sparse of(CodeList codes, int rows, int count, int width) {
            int words = (rows + 63) >>> 6;
            Sparse sparse = new Sparse(new long[words], new int[words], Packed.ofWidth(width, count));
            int next = 0;
            for (int row = 0; row < rows; row++) {
                if ((row & 63) == 0) {
                    sparse.before[row >>> 6] = next;
                }
                int code = codes.get(row);
                if (code != Dictionary.ABSENT) {
                    sparse.present[row >>> 6] |= 1L << row;
                    sparse.kept.put(next++, code);
                }
            }
            return sparse;
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
