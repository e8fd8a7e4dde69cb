package org.probity.measures.education;

/** By what education is carried (P2.2.2g: content and carriers). */
public enum Carrier {
    LECTURE,
    FILM,
    VISIT,
    HEARING,
    CASE_STUDY,
    DISCUSSION,
    TALK,
    ONLINE
}
