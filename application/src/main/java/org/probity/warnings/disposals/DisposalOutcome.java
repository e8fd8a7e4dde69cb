package org.probity.warnings.disposals;

/** How it ended. That it proved unfounded, and was said so where it was known, stands first (失实澄清). */
public enum DisposalOutcome {
    CLEARED,
    HANDLED,
    WITHDRAWN,
    NOT_ADOPTED,
    ELSEWHERE
}
