package org.probity.earlywarning.statistics;

/** The test of two proportions with pooled variance (Fleiss, Statistical Methods for Rates and Proportions). */
public final class Proportions {

    private Proportions() {}

    /**
     * The z statistic of one share against another; positive where the first is greater, and 0 where the two cannot be
     * told apart (no trials, or all outcomes alike).
     */
    public static double z(long hits, long trials, long otherHits, long otherTrials) {
        if (trials == 0 || otherTrials == 0) {
            return 0;
        }
        double pooled = (double) (hits + otherHits) / (trials + otherTrials);
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / trials + 1.0 / otherTrials));
        return error == 0 ? 0 : ((double) hits / trials - (double) otherHits / otherTrials) / error;
    }
}
