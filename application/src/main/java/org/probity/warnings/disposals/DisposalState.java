package org.probity.warnings.disposals;

/** Where a disposal stands (P4.2e). */
public enum DisposalState {
    PROPOSED,
    LG_DECIDED,
    SERVED,
    EXECUTED,
    APPEALED,
    CLOSED;

    public boolean isOver() {
        return this == CLOSED;
    }
}
