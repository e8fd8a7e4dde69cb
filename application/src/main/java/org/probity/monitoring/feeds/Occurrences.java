package org.probity.monitoring.feeds;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** How often each content stood in a delivery so far: sixteen bytes an event, so that a log of millions can be counted. */
final class Occurrences {

    private static final int SMALLEST = 1 << 10;

    private long[] seen = new long[SMALLEST];
    private int size;
    private final Map<Long, Integer> repeated = new HashMap<>();

    /** Counts one more: 1 for the first. */
    int next(UUID content) {
        var hash = content.getMostSignificantBits() == 0 ? 1 : content.getMostSignificantBits();
        if (size * 2 > seen.length) {
            grow();
        }
        var at = place(seen, hash);
        if (seen[at] == hash) {
            return repeated.merge(hash, 2, (before, two) -> before + 1);
        }
        seen[at] = hash;
        size++;
        return 1;
    }

    private void grow() {
        var larger = new long[seen.length * 2];
        Arrays.stream(seen).filter(hash -> hash != 0).forEach(hash -> larger[place(larger, hash)] = hash);
        seen = larger;
    }

    private static int place(long[] table, long hash) {
        var at = (int) (hash & (table.length - 1));
        while (table[at] != 0 && table[at] != hash) {
            at = (at + 1) & (table.length - 1);
        }
        return at;
    }
}
