package org.probity.earlywarning.statistics;

import java.util.Collection;

/** How concentrated counts are. */
public final class Concentration {

    private Concentration() {}

    /**
     * The Herfindahl–Hirschman index: the sum of squared shares, from 1/n (all equal) to 1 (all in one); 0 of nothing.
     */
    public static double herfindahl(Collection<Integer> counts) {
        long total = 0;
        double squares = 0;
        for (int count : counts) {
            total += count;
            squares += (double) count * count;
        }
        return total == 0 ? 0 : squares / ((double) total * total);
    }
}
