package org.probity.earlywarning.log;

/** The times of all events: four bytes each where whole seconds within 136 years allow it, else eight. */
sealed interface Timestamps {

    /** Milliseconds since the epoch, or {@link Event#NO_TIME}. */
    long at(int row);

    long bytes();

    static Timestamps of(long[] millis) {
        long earliest = Long.MAX_VALUE;
        long latest = Long.MIN_VALUE;
        boolean wholeSeconds = true;
        for (long each : millis) {
            if (each != Event.NO_TIME) {
                earliest = Math.min(earliest, each);
                latest = Math.max(latest, each);
                wholeSeconds &= each % 1000 == 0;
            }
        }
        if (earliest > latest) {
            return new None();
        }
        long unit = wholeSeconds ? 1000 : 1;
        boolean fits = latest - earliest >= 0 && (latest - earliest) / unit < 0xFFFF_FFFFL;
        return fits ? Compact.of(millis, earliest, unit) : new Full(millis.clone());
    }

    /** No event has a time. */
    record None() implements Timestamps {
        @Override
        public long at(int row) {
            return Event.NO_TIME;
        }

        @Override
        public long bytes() {
            return 0;
        }
    }

    /** Units (seconds or milliseconds) since the earliest event, kept plus one so that zero means no time. */
    record Compact(int[] kept, long earliest, long unit) implements Timestamps {

        static Compact of(long[] millis, long earliest, long unit) {
            int[] kept = new int[millis.length];
            for (int row = 0; row < kept.length; row++) {
                kept[row] = millis[row] == Event.NO_TIME ? 0 : (int) ((millis[row] - earliest) / unit + 1);
            }
            return new Compact(kept, earliest, unit);
        }

        @Override
        public long at(int row) {
            int units = kept[row];
            return units == 0 ? Event.NO_TIME : earliest + (Integer.toUnsignedLong(units) - 1) * unit;
        }

        @Override
        public long bytes() {
            return 4L * kept.length;
        }
    }

    /** Milliseconds as they are. */
    record Full(long[] millis) implements Timestamps {
        @Override
        public long at(int row) {
            return millis[row];
        }

        @Override
        public long bytes() {
            return 8L * millis.length;
        }
    }
}
