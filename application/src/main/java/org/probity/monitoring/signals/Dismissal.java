package org.probity.monitoring.signals;

/** Why a signal was none: the false positives that an indicator is tuned by. */
public enum Dismissal {
    DATA_WRONG,
    LAWFUL_EXCEPTION,
    THRESHOLD_TOO_STRICT,
    DUPLICATE,
    OTHER
}
