package org.probity.powers.benchmarks;

/** Where an edition of a benchmark stands on a day (P2.2.2e); what is approved moves on by the day alone. */
public enum BenchmarkState {
    DRAFT,
    /** Waits for the legal reviewer. */
    SUBMITTED,
    /** Waits for the head of the unit or a meeting of the leading group. */
    REVIEWED,
    /** Approved, its first day still to come. */
    APPROVED,
    IN_FORCE,
    /** The next edition took its place. */
    SUPERSEDED,
    REPEALED,
    /** Given up before it was approved. */
    WITHDRAWN;

    /** Whether it is still on its way, so that no other edition may be begun. */
    public boolean isUnderWay() {
        return this == DRAFT || this == SUBMITTED || this == REVIEWED;
    }
}
