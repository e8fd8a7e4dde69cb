package org.probity.measures.projects;

/** The part that a body takes in a project; one at most leads it, else its owner does (P2.2.2i). */
public enum PartyRole {
    LEAD,
    TAKES_PART,
    FUNDS,
    DESIGNS,
    BUILDS,
    SUPERVISES,
    AGENCY,
    AUDITS
}
