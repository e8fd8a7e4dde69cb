package org.probity.powers.benchmarks;

/** In what a benchmark counts. */
public enum Measure {
    YUAN,
    /** Of a base, as of the cost of a building. */
    PERCENT,
    /** Times a base, as of unlawful gains. */
    MULTIPLE,
    DAYS,
    MONTHS;

    /** Whether it is taken of a base, which the benchmark then names. */
    public boolean hasBase() {
        return this == PERCENT || this == MULTIPLE;
    }
}
