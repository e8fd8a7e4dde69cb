package org.probity.measures.projects;

/** What the control of a major project is for: its quality, its money, and that people stay out of trouble (P2.2.2k). */
public enum Aim {
    QUALITY,
    FUNDS,
    PEOPLE
}
