package org.probity.earlywarning.indicator.time;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.statistics.ExactMoments;

/** The moments of each ordered pair of activities: an array of rows for usual logs, a map where activities are many. */
final class PairTable {

    private static final int MOST_IN_ROWS = 1_000;

    private final int activities;
    private final @Nullable ExactMoments[][] rows;
    private final Map<Long, ExactMoments> others = new HashMap<>();
    private int pairs;

    PairTable(int activities) {
        this.activities = activities;
        this.rows = new ExactMoments[activities <= MOST_IN_ROWS ? activities : 0][];
    }

    void add(int earlier, int later, long number) {
        ExactMoments known = get(earlier, later);
        if (known == null) {
            known = new ExactMoments();
            pairs++;
            if (rows.length == 0) {
                others.put(key(earlier, later), known);
            } else {
                ExactMoments[] row = rows[earlier] == null ? new ExactMoments[activities] : rows[earlier];
                row[later] = known;
                rows[earlier] = row;
            }
        }
        known.add(number);
    }

    @Nullable
    ExactMoments get(int earlier, int later) {
        if (rows.length == 0) {
            return others.get(key(earlier, later));
        }
        @Nullable ExactMoments[] row = rows[earlier];
        return row == null ? null : row[later];
    }

    /** How many different pairs there are. */
    int pairs() {
        return pairs;
    }

    private long key(int earlier, int later) {
        return (long) earlier * activities + later;
    }
}
