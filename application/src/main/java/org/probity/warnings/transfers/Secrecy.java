package org.probity.warnings.transfers;

/** How the sheet is marked. What is a state secret does not belong into this system at all. */
public enum Secrecy {
    INTERNAL,
    WORK_SECRET
}
