package org.probity.risks;

/** The levels at which a form is signed, in the order of the chain. */
public enum SignatureLevel {
    SELF,
    CHIEF,
    LEADER,
    HEAD,
    OFFICE,
    /** The meeting's; written for its chair when the decision is recorded. */
    COLLECTIVE
}
