package org.probity.powers;

import java.time.LocalDate;
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

    boolean on(LocalDate day) {
        return !fromOn.isAfter(day) && (toOn == null || !toOn.isBefore(day));
    }
}
