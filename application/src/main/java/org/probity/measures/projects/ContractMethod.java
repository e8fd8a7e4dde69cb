package org.probity.measures.projects;

/** How the supplier was found. */
public enum ContractMethod {
    OPEN_TENDER,
    INVITED_TENDER,
    COMPETITIVE_NEGOTIATION,
    CONSULTATION,
    QUOTATION,
    SINGLE_SOURCE,
    DIRECT;

    /** Whether the Tendering and Bidding Law's clocks run (招标投标法 10). */
    public boolean isTender() {
        return this == OPEN_TENDER || this == INVITED_TENDER;
    }
}
