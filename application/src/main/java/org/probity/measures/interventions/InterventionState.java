package org.probity.measures.interventions;

/** Where a record stands. */
public enum InterventionState {
    RECORDED,
    EXAMINED,
    CLOSED
}
