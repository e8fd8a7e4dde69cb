package org.probity.measures.responsibility;

/** The offices that answer for risk posts, in the order in which responsibility goes upward (P2.2.1b). */
public enum Office {
    CHIEF,
    LEADER,
    HEAD,
    SUPERIOR
}
