package org.probity.earlywarning.conformance;

/** The ways in which a case can differ from its chart. */
public enum DeviationKind {
    /** The chart asks for the step before what follows; no event records it. */
    STEP_SKIPPED,
    /** The step was done where, or more often than, the chart allows. */
    STEP_ADDED,
    /** The step was done, but at another place than the chart says: skipped there and added here. */
    OUT_OF_ORDER,
    /** The case ends before the chart does: the step is still due. */
    UNFINISHED,
    /** The chart does not know the activity at all. */
    UNKNOWN_ACTIVITY
}
