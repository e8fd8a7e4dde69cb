package org.probity.measures.projects;

/** On what a payment rests. */
public enum PaymentBasis {
    ADVANCE,
    PROGRESS,
    ACCEPTANCE,
    SETTLEMENT,
    RETENTION
}
