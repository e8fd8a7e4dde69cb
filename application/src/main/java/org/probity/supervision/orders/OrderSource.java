package org.probity.supervision.orders;

/** What led to an order. */
public enum OrderSource {
    SIGNAL,
    PETITION,
    CHECK,
    WARNING,
    AUDIT,
    OTHER
}
