package org.probity.programme.meetings;

/** Where a meeting stands. */
public enum MeetingState {
    PLANNED,
    HELD,
    CLOSED,
    CANCELLED
}
