package org.probity.powers;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;

/** A power in the hands of a post, with the part it plays (P2.1.1c, F3b); days both included. */
public record Allocation(
        @Nullable AllocationId id,
        PostId post,
        Role role,
        @Nullable PostId substitute,
        LocalDate fromOn,
        @Nullable LocalDate toOn) {

    /** The part a post plays in exercising a power. */
    public enum Role {
        HANDLE,
        REVIEW,
        APPROVE,
        DECIDE,
        SUPERVISE
    }

    /** Whether these parts together put too much into one hand: to handle a matter and to approve or decide it (P2.1.1c). */
    public static boolean concentrated(Set<Role> roles) {
        return roles.contains(Role.HANDLE) && (roles.contains(Role.APPROVE) || roles.contains(Role.DECIDE));
    }

    /** A part that a post plays from a day on. */
    public static Allocation of(PostId post, Role role, LocalDate fromOn) {
        return new Allocation(null, post, role, null, fromOn, null);
    }

    Allocation withId(AllocationId newId) {
        return new Allocation(newId, post, role, substitute, fromOn, toOn);
    }

    boolean on(LocalDate day) {
        return !fromOn.isAfter(day) && (toOn == null || !toOn.isBefore(day));
    }
}
