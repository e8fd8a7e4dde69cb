package org.probity.programme.gatherings;

/** What the mobilisation meeting has to bring about (P1.2.2); it is archived when all four were dealt with. */
public enum AgendaPoint {
    UNIFY_THINKING,
    RAISE_AWARENESS,
    CLARIFY_TASKS,
    OVERALL_ARRANGEMENTS
}
