package org.probity.supervision.instruments;

/** Where an instrument stands (P2.3b). */
public enum InstrumentState {
    ISSUED,
    ACKNOWLEDGED,
    FOLLOWED_UP,
    CLOSED
}
