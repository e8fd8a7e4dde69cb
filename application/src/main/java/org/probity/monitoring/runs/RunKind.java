package org.probity.monitoring.runs;

/** What set a run going. */
public enum RunKind {
    /** Records or events arrived, or a register of the application changed. */
    ARRIVAL,
    /** A new day: what is open grows older. */
    DAY,
    /** The unit's records were read from the first after the server began. */
    RESTART,
    /** Somebody asked for it. */
    ASKED,
    /** Over an event log that was brought in. */
    LOG;

    /** Whether everything that holds is compared with what was told, not only what is new. */
    boolean isWhole() {
        return this != ARRIVAL;
    }
}
