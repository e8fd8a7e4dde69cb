package org.probity.warnings.disposals;

/** The three whom a disposal always considers (P4.2e). */
public enum DisposedRole {
    /** Main person in charge: the head of the unit. */
    MAIN_PERSON,
    LEADER_IN_CHARGE,
    POST_HOLDER
}
