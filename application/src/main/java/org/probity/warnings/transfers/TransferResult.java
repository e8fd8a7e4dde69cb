package org.probity.warnings.transfers;

/** What came back, as a word only: what was found stays where it was investigated. */
public enum TransferResult {
    /** Unfounded; to be cleared (失实). */
    UNFOUNDED,
    /** A case was opened there (转立案). */
    CASE_OPENED,
    OTHER
}
