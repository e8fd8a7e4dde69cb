package org.probity.risks;

/** Self-search, leaders' pointing, mutual checking, collective decision (P2.1.2g): how a point was found. */
public enum FindingMethod {
    SELF,
    LEADER,
    MUTUAL,
    COLLECTIVE
}
