package org.probity.monitoring.signals;

/** Where a signal comes from (F10 来源). */
public enum SignalSource {
    INDICATOR,
    PETITION,
    CHECK,
    AUDIT,
    APPRAISAL,
    ASSESSMENT,
    SELF_REPORT;

    /** Whether a person writes it down, rather than another register of the system raising it. */
    public boolean isManual() {
        return this != INDICATOR && this != PETITION;
    }
}
