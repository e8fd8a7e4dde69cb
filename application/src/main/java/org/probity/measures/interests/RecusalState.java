package org.probity.measures.interests;

/** Where a recusal stands. */
public enum RecusalState {
    ANNOUNCED,
    RECUSED,
    NOT_NEEDED,
    WITHDRAWN,
    CLOSED
}
