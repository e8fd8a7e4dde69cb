package org.probity.organization.pages;

/** What is not in order yet (P2.1.1a): shown as a mark with words, and as a filter of the page. */
public enum Problem {
    SECTION_WITHOUT_MANDATE,
    SECTION_WITHOUT_LEADER,
    SECTION_WITHOUT_CHIEF,
    TWO_CHIEFS,
    POST_WITHOUT_DUTIES,
    POST_NOT_CONFIRMED,
    POST_VACANT
}
