package org.probity.programme.education;

/** Where a quiz or a pledge stands. */
public enum PaperState {
    DRAFT,
    OPEN,
    CLOSED
}
