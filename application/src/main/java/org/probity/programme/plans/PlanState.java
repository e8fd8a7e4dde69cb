package org.probity.programme.plans;

/** Where an edition of a plan stands. */
public enum PlanState {
    /** Being written by the office. */
    DRAFT,
    /** Before the approver; read-only. */
    SUBMITTED,
    /** Sent back with a comment, to be written again. */
    RETURNED,
    /** Binding; changes only by an amendment. */
    APPROVED,
    /** Bound once; a later edition took its place. */
    AMENDED;

    /** Whether the office may write in it. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether it binds or once bound: what every member of staff reads. */
    public boolean isPublished() {
        return this == APPROVED || this == AMENDED;
    }
}
