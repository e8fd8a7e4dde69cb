package org.probity.powers;

/** Where a power stands on its way into force and out of it (P2.1.1b). */
public enum PowerState {
    DRAFT,
    DEPT_CONFIRMED,
    LEGAL_REVIEWED,
    LG_APPROVED,
    PUBLISHED,
    /** In force as published, while its next edition is prepared. */
    CHANGED,
    REVOKED;

    /** Whether the body may exercise it as the list says. */
    public boolean inForce() {
        return this == PUBLISHED || this == CHANGED;
    }

    /** Whether the section has confirmed it, so that risk points may be looked for (P2.1.2a). */
    public boolean confirmed() {
        return switch (this) {
            case DEPT_CONFIRMED, LEGAL_REVIEWED, LG_APPROVED, PUBLISHED, CHANGED -> true;
            case DRAFT, REVOKED -> false;
        };
    }
}
