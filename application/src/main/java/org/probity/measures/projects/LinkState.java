package org.probity.measures.projects;

/** Where one of the seven links stands (P2.2.2j). */
public enum LinkState {
    NOT_STARTED,
    ACTIVE,
    DONE,
    SKIPPED;

    boolean over() {
        return this == DONE || this == SKIPPED;
    }
}
