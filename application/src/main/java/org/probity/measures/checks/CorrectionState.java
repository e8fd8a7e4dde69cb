package org.probity.measures.checks;

/** How far a correction is that a check asked for. */
enum CorrectionState {
    OPEN,
    REPORTED,
    CLOSED
}
