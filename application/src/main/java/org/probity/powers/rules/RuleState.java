package org.probity.powers.rules;

/** Where a rule stands on a day (P2.2.2b). */
public enum RuleState {
    DRAFT,
    /** Waits for the legal reviewer. */
    SUBMITTED,
    /** Waits for the head of the unit or a meeting of the leading group. */
    REVIEWED,
    ISSUED,
    REPEALED,
    /** Given up before it was issued. */
    WITHDRAWN
}
