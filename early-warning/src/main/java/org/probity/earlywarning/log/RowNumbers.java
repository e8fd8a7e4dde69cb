package org.probity.earlywarning.log;

/** Where the source states each event; costs nothing where events stand in the log as they stand in the source. */
sealed interface RowNumbers {

    long at(int event);

    long bytes();

    static RowNumbers of(int[] rows) {
        for (int event = 1; event < rows.length; event++) {
            if (rows[event] != rows[0] + event) {
                return new Listed(rows);
            }
        }
        return new Counted(rows.length == 0 ? 1 : rows[0]);
    }

    /** One after another. */
    record Counted(int first) implements RowNumbers {
        @Override
        public long at(int event) {
            return (long) first + event;
        }

        @Override
        public long bytes() {
            return 0;
        }
    }

    /** Each by itself. */
    record Listed(int[] rows) implements RowNumbers {
        @Override
        public long at(int event) {
            return rows[event];
        }

        @Override
        public long bytes() {
            return 4L * rows.length;
        }
    }
}
