package org.probity.risks;

/** The two classes of risk points (P2.1.2b): of a post, or of a unit that exercises a power. */
public enum RiskScope {
    POST,
    UNIT
}
