package org.probity.risks;

/** Whether a point that was found was identified and verified (P2.1.2j). */
public enum Verification {
    FOUND,
    VERIFIED,
    REJECTED
}
