package org.probity.programme.gatherings;

/** Kinds of study and publicity (P1.2.3; of P2.2.2g the special party class, demonstration, warning and post education). */
public enum StudyType {
    PARTY_CLASS,
    DEMONSTRATION,
    WARNING,
    POST,
    LECTURE,
    PUBLICITY,
    OTHER
}
