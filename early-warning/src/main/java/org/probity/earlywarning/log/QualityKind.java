package org.probity.earlywarning.log;

/** What can be wrong with a log although it can be read. */
public enum QualityKind {
    /** An event names no case. */
    MISSING_CASE,
    /** Two traces bear the same case id; they are kept apart. */
    DUPLICATE_CASE,
    /** A case has no event. */
    EMPTY_CASE,
    /** An event does not say what was done. */
    MISSING_ACTIVITY,
    /** An event states no time though others do. */
    MISSING_TIME,
    /** The time is not in a form that can be read. */
    UNREADABLE_TIME,
    /** The time is before 1970 or more than a year after the log was read, or its offset impossible. */
    ABSURD_TIME,
    /** Earlier than the event that stands before it in its case. */
    OUT_OF_ORDER,
    /** Same case, activity, time, officer and lifecycle as the event before it. */
    DUPLICATE_EVENT,
    /** An event names no officer though others do. */
    MISSING_OFFICER,
    /** The officer is written as unknown. */
    UNKNOWN_OFFICER,
    /** The amount is not a number. */
    UNREADABLE_AMOUNT,
    /** A row has more or fewer cells than the header. */
    RAGGED_ROW,
    /** Bytes that are not text in the stated encoding, replaced by U+FFFD. */
    WRONG_ENCODING
}
