package org.probity.measures;

/** How far a measure is (P2.2.2a); {@link MeasureLifecycle} says how it gets there. */
public enum MeasureState {
    /** Decided, and not yet begun. */
    PLANNED,
    IN_FORCE,
    /** Looked at, with no verdict or a half one on what it does. */
    CHECKED,
    EFFECTIVE,
    INEFFECTIVE,
    /** Written anew after it did not help; to be begun again. */
    REVISED,
    ENDED;

    /** Whether it is carried out now, so that it is due to be checked. */
    public boolean isRunning() {
        return switch (this) {
            case IN_FORCE, CHECKED, EFFECTIVE, INEFFECTIVE -> true;
            case PLANNED, REVISED, ENDED -> false;
        };
    }

    /** Whether it waits for its owner to begin it. */
    public boolean isToBegin() {
        return this == PLANNED || this == REVISED;
    }
}
