package org.probity.measures.checks;

/** What a check found of a measure when it compared it with its evidence (P2.1.4b). */
public enum CheckResult {
    CARRIED_OUT,
    PARTLY,
    NOT_CARRIED_OUT
}
