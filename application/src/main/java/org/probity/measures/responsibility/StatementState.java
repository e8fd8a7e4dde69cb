package org.probity.measures.responsibility;

/** How far an edition of a responsibility statement is; {@link StatementAct} says how it gets there. */
public enum StatementState {
    DRAFT,
    ISSUED,
    SIGNED,
    SUPERSEDED,
    WITHDRAWN
}
