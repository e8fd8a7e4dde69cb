package org.probity.warnings.disposals;

/** What became of an appeal. */
public enum AppealResult {
    UPHELD,
    CHANGED,
    WITHDRAWN
}
