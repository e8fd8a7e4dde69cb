package org.probity.measures.decisions;

/** Where an assessment stands. */
public enum DecisionState {
    DRAFT,
    SUBMITTED,
    OPINED,
    TABLED,
    RETURNED
}
