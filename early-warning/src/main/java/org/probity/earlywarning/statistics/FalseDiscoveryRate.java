package org.probity.earlywarning.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Adjusts p-values for how many comparisons were made, so that with many officers compared a known share of signals at
 * most is due to chance (Benjamini and Hochberg, "Controlling the false discovery rate", JRSS B 57 (1995)).
 */
public final class FalseDiscoveryRate {

    private FalseDiscoveryRate() {}

    /** The adjusted values (q-values), in the order given; each is at least its p-value and at most 1. */
    public static double[] adjust(double[] pValues) {
        int[] descending = IntStream.range(0, pValues.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(each -> pValues[each])
                        .reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[pValues.length];
        double least = 1;
        for (int i = 0; i < descending.length; i++) {
            int rank = pValues.length - i;
            least = Math.min(least, pValues[descending[i]] * pValues.length / rank);
            adjusted[descending[i]] = Math.max(least, pValues[descending[i]]);
        }
        return adjusted;
    }
}
