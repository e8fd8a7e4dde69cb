package org.probity.warnings.interviews;

/** Where an interview stands (P4.2d). */
public enum InterviewState {
    /** The notice is out; the day is to come. */
    NOTIFIED,
    /** It was held; the record is being read and signed, and the plan is awaited. */
    HELD,
    RECTIFYING,
    IMPROVED,
    NOT_IMPROVED,
    CLOSED,
    ESCALATED,
    /** What it was about proved unfounded, and that was said where it was known. */
    CLEARED,
    /** It is dealt with elsewhere. */
    ELSEWHERE;

    /** Whether nothing more happens here. */
    public boolean isOver() {
        return this == CLOSED || this == ESCALATED || this == CLEARED || this == ELSEWHERE;
    }
}
