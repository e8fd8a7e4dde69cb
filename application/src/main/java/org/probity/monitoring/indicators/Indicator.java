package org.probity.monitoring.indicators;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;

/**
 * One edition of how a unit has set an indicator.
 *
 * @param definition the version of the catalogue's definition at which it was drafted
 * @param state      where it stands today
 * @param reason     why it is set so
 * @param wantedFrom the first day its drafters have in mind
 * @param fromOn     its first day in force
 */
public record Indicator(
        IndicatorId id,
        UnitId unit,
        String code,
        int edition,
        int definition,
        Setting setting,
        String reason,
        @Nullable LocalDate wantedFrom,
        IndicatorState state,
        Instant stateSince,
        @Nullable String returnedComment,
        Set<PersonId> drafters,
        @Nullable PersonId reviewedBy,
        @Nullable PersonId approvedBy,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate fromOn,
        int version) {

    public Indicator {
        drafters = Set.copyOf(drafters);
    }
}
