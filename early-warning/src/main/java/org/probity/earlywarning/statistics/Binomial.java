package org.probity.earlywarning.statistics;

/** The binomial distribution with probability one half, summed exactly term by term. */
public final class Binomial {

    private Binomial() {}

    /**
     * P(X ≥ successes) of {@code trials} fair throws: the one-sided p-value of the exact binomial test.
     *
     * @throws IllegalArgumentException for negative counts
     */
    public static double fairUpperTail(int successes, int trials) {
        if (successes < 0 || trials < 0) {
            throw new IllegalArgumentException("negative count: " + successes + " of " + trials);
        }
        if (successes == 0) {
            return 1;
        }
        double tail = 0;
        double logTerm = -trials * Math.log(2);
        for (int k = 0; k <= trials; k++) {
            if (k >= successes) {
                tail += Math.exp(logTerm);
            }
            logTerm += Math.log((double) (trials - k) / (k + 1));
        }
        return Math.min(tail, 1);
    }
}
