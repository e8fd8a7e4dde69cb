package org.probity.risks;

import java.util.EnumSet;
import java.util.Set;

/** Where a risk form stands on its way from the holder to the collective decision (P2.1.2c–e). */
public enum FormState {
    NOT_STARTED,
    DRAFT,
    SELF_SIGNED,
    CHIEF_SIGNED,
    LEADER_SUMMARISED,
    LG_SUMMARISED,
    COLLECTIVELY_STUDIED,
    DETERMINED,
    RETURNED,
    /** No longer due, because its holder left the post. */
    WITHDRAWN;

    private static final Set<FormState> UNSIGNED = EnumSet.of(NOT_STARTED, DRAFT, RETURNED);

    /** Whether it waits for its author's own signature. */
    public boolean isUnsigned() {
        return UNSIGNED.contains(this);
    }

    public boolean isOver() {
        return this == DETERMINED || this == WITHDRAWN;
    }
}
