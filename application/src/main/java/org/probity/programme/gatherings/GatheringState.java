package org.probity.programme.gatherings;

/** Where a gathering stands. */
public enum GatheringState {
    PLANNED,
    HELD,
    ARCHIVED,
    CANCELLED
}
