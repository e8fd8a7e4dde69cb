package org.probity.programme.feedback;

/** What became of a piece of feedback. */
public enum FeedbackState {
    OPEN,
    ADOPTED,
    NOT_ADOPTED,
    /** Abuse or personal data: kept for the office alone, with the reason. */
    SET_ASIDE
}
