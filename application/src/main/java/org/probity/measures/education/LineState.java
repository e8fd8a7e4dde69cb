package org.probity.measures.education;

/** Where a line stands. It is held by its study event having been held, never by somebody saying so. */
public enum LineState {
    PLANNED,
    HELD,
    WITHDRAWN
}
