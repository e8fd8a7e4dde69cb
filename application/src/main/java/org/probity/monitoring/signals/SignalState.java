package org.probity.monitoring.signals;

/** Where a signal stands (P4.2a); what leads from one to the next is {@link SignalAct}. */
public enum SignalState {
    NEW,
    VERIFYING,
    CONFIRMED,
    DISMISSED,
    TAKEN_UP,
    SETTLED;

    /** Whether nobody has said yet what is to be made of it. */
    public boolean waits() {
        return this == NEW || this == VERIFYING;
    }

    /** Whether something is still to be done about it. */
    public boolean isOpen() {
        return this != DISMISSED && this != SETTLED;
    }
}
