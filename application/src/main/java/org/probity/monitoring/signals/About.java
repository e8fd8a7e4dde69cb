package org.probity.monitoring.signals;

import org.probity.identity.Role;

/**
 * What the persons concerned are to whoever might verify, and so which body does (segregation 4 and 7). Of several the first that fits
 * counts.
 */
public enum About {
    /** Discipline inspection itself, or somebody of the superior leading group: the superior's leading group verifies. */
    INSPECTION(Role.SUPERIOR),
    /** The head: the superior's leading group verifies, and the head's own office reads nothing of it. */
    HEAD(Role.SUPERIOR),
    /** Somebody of the leading group's office: discipline inspection verifies. */
    OFFICE(Role.DISCIPLINE_INSPECTION),
    /** Anybody else: the leading group's office verifies, or discipline inspection. */
    STAFF(Role.LEADING_GROUP_OFFICE);

    private final Role body;

    About(Role body) {
        this.body = body;
    }

    /** The body that handles it. */
    public Role body() {
        return body;
    }
}
