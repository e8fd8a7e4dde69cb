package org.probity.warnings;

/** Whose turn it is with a warning. */
public enum Turn {
    /** Whoever issues it: chief, leader, the leading group's office or discipline inspection, by its route. */
    HANDLER,
    /** Whoever approves it, and did not draft it. */
    APPROVER,
    /** The person it is addressed to, nobody else. */
    SUBJECT,
    /** The leader above that person, who comments on the reply. */
    ENDORSER,
    NOBODY
}
