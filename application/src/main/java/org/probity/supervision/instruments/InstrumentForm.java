package org.probity.supervision.instruments;

/** How it is done: in writing, in a talk, or both. */
public enum InstrumentForm {
    WRITTEN,
    TALK,
    BOTH;

    boolean hasTalk() {
        return this != WRITTEN;
    }
}
