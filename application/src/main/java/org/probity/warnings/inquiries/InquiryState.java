package org.probity.warnings.inquiries;

/** Where an inquiry stands (P4.2c). */
public enum InquiryState {
    DRAFT,
    SUBMITTED,
    ISSUED,
    /** Signed by the addressee; the leader's comment is still missing. */
    ANSWERED,
    REPLIED,
    /** Evaluated; somebody else has still to confirm it. */
    ASSESSED,
    EVALUATED,
    RECTIFYING,
    CLOSED,
    ESCALATED,
    WITHDRAWN
}
