package org.probity.measures.checks;

/** As what somebody checks a measure (P2.2.1c, d; P2.1.4b). */
public enum Capacity {
    HEAD,
    SUPERIOR,
    LEADER,
    CHIEF,
    DISCIPLINE,
    OFFICE
}
