package org.probity.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.SectionId;

/**
 * One person exercises powers of another's, named, dated and limited (segregation rule 6).
 *
 * @param section the one section it is limited to; none for all that the giver has
 */
public record Delegation(
        DelegationId id,
        PersonId from,
        PersonId to,
        Set<Delegable> powers,
        @Nullable SectionId section,
        LocalDate fromOn,
        LocalDate toOn,
        String reason,
        @Nullable Instant revokedAt) {

    /** No delegation lasts longer than three months. */
    public static final int LONGEST_DAYS = 92;

    boolean overlaps(LocalDate first, LocalDate last) {
        return revokedAt == null && !fromOn.isAfter(last) && !toOn.isBefore(first);
    }
}
