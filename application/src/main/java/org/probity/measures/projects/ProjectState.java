package org.probity.measures.projects;

/** Where a major project stands; {@link ProjectAct} is the table of the ways between. */
public enum ProjectState {
    DRAFT,
    SUBMITTED,
    SIGNED,
    APPROVED,
    UNDER_WAY,
    SUSPENDED,
    COMPLETED,
    STOPPED,
    WITHDRAWN;

    /** Whether its links and their plan may be written now: before it is handed in, and once it is approved. */
    boolean open() {
        return this == DRAFT || this == APPROVED || this == UNDER_WAY;
    }

    /** Whether the leading group stands behind it, so that a change needs a reason. */
    boolean approved() {
        return this == APPROVED || this == UNDER_WAY || this == SUSPENDED || this == COMPLETED;
    }

    boolean ended() {
        return this == COMPLETED || this == STOPPED || this == WITHDRAWN;
    }
}
