package org.probity.measures.projects;

/** Where a project's money comes from. */
public enum Funding {
    BUDGET,
    SPECIAL_FUND,
    SPECIAL_BOND,
    LOAN,
    OWN,
    OTHER
}
