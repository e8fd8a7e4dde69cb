package org.probity.earlywarning.statistics;

import java.util.Arrays;

/**
 * The quantiles of a whole sample, interpolated linearly between order statistics (type 7 of Hyndman and Fan, "Sample
 * quantiles in statistical packages", The American Statistician 50 (1996); the one of spreadsheets, R and NumPy).
 */
public final class Quantiles {

    static final double FENCE = 1.5;

    private final double[] sorted;

    private Quantiles(double[] sorted) {
        this.sorted = sorted;
    }

    /**
     * @param sample at least one number, in any order
     * @throws IllegalArgumentException for an empty sample
     */
    public static Quantiles of(double[] sample) {
        if (sample.length == 0) {
            throw new IllegalArgumentException("an empty sample has no quantiles");
        }
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        return new Quantiles(sorted);
    }

    /** @param share from 0 (the least) to 1 (the greatest) */
    public double at(double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    public double median() {
        return at(0.5);
    }

    /** Q1 − 1.5·IQR: what lies below is an outlier (Tukey, Exploratory Data Analysis, 1977). */
    public double lowerFence() {
        return at(0.25) - FENCE * (at(0.75) - at(0.25));
    }

    /** Q3 + 1.5·IQR: what lies above is an outlier. */
    public double upperFence() {
        return at(0.75) + FENCE * (at(0.75) - at(0.25));
    }

    /** The median of the distances from the median (MAD). */
    public double medianAbsoluteDeviation() {
        double median = median();
        return of(Arrays.stream(sorted).map(each -> Math.abs(each - median)).toArray())
                .median();
    }
}
