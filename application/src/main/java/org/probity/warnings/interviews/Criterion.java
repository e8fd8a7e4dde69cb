package org.probity.warnings.interviews;

/** What "obvious improvement" means (§6): all three, each computed and then judged by somebody not concerned. */
public enum Criterion {
    /** Every ordered item is closed, with evidence that was accepted. */
    ITEMS_CLOSED,
    /** The same indicator has not spoken again for sixty days. */
    NO_NEW_HIT,
    /** The owner's measure is rated effective. */
    MEASURE_EFFECTIVE
}
