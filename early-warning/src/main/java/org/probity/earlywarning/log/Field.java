package org.probity.earlywarning.log;

/** The facts of an event that have a fixed meaning, each held in one dictionary-coded column. */
public enum Field {
    /** What was done. */
    ACTIVITY,
    /** The power (item of authority) under which it was done. */
    POWER,
    /** The person who did it. */
    OFFICER,
    /** The post in which the officer acted. */
    POST,
    /** The section (department) of the officer. */
    SECTION,
    /** The outside party: applicant, offender, supplier, payee. */
    COUNTERPARTY,
    /** A sum of money, as decimal text. */
    AMOUNT,
    /** The currency of the amount, ISO 4217 where the log has it so. */
    CURRENCY,
    /** What was decided. */
    DECISION,
    /** The reason given. */
    REASON,
    /** The transition of the activity's own life, such as {@code start} or {@code complete}. */
    LIFECYCLE
}
