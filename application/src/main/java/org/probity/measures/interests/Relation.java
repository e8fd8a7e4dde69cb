package org.probity.measures.interests;

/** How somebody is related to the declarant (civil servants law 74: spouses, direct line, collaterals, near in-laws). */
public enum Relation {
    SPOUSE,
    CHILD,
    PARENT,
    SIBLING,
    IN_LAW,
    OTHER
}
