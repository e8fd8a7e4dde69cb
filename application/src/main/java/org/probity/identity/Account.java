package org.probity.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;

/** The right to sign in: a person's, or a system administrator's. */
record Account(
        AccountId id,
        @Nullable PersonId person,
        String username,
        String passwordHash,
        boolean administrator,
        boolean disabled,
        boolean mustChangePassword,
        @Nullable Instant lockedUntil,
        String language,
        boolean demo) {

    boolean lockedAt(Instant instant) {
        return lockedUntil != null && lockedUntil.isAfter(instant);
    }
}
