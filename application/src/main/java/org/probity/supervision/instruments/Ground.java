package org.probity.supervision.instruments;

/** Why: the catalogue of grounds as practice has it, and other ones in words (spec §3, F13b). */
public enum Ground {
    DUTIES,
    CONDUCT,
    COLLECTIVE_DECISION,
    MARKET_INTERVENTION,
    PERSONAL_MATTERS,
    INTEGRITY_RULES,
    STAFF_RESPONSIBILITY,
    AUDIT_FINDING,
    RECTIFICATION,
    OTHER
}
