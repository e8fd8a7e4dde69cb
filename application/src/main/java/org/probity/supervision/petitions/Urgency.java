package org.probity.supervision.petitions;

/** Whether a petition bears waiting. */
public enum Urgency {
    NORMAL,
    URGENT
}
