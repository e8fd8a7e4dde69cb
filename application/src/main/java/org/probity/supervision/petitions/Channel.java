package org.probity.supervision.petitions;

/** By what way a petition came. */
public enum Channel {
    LETTER,
    VISIT,
    HOTLINE,
    ONLINE,
    TRANSFERRED,
    OTHER
}
