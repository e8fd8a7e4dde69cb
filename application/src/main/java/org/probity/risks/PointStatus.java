package org.probity.risks;

/** A point's place in the ledger (P2.1.4a): a draft is not in it; nothing leaves it but by closing with a reason. */
public enum PointStatus {
    DRAFT,
    ACTIVE,
    CHANGED,
    CLOSED
}
