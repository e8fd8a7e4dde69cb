package org.probity.monitoring.indicators;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where an edition of an indicator's setting stands. The last three follow from days alone and are not stored. */
public enum IndicatorState {
    DRAFT,
    SUBMITTED,
    REVIEWED,
    APPROVED,
    WITHDRAWN,
    IN_FORCE,
    SUPERSEDED;

    public boolean isUnderWay() {
        return this == DRAFT || this == SUBMITTED || this == REVIEWED;
    }

    /**
     * Where an edition stands on a day.
     *
     * @param stored as the store has it
     * @param inForce whether it is the one that holds on the day
     */
    static IndicatorState on(IndicatorState stored, @Nullable LocalDate fromOn, boolean inForce, LocalDate day) {
        if (stored != APPROVED || fromOn == null || fromOn.isAfter(day)) {
            return stored;
        }
        return inForce ? IN_FORCE : SUPERSEDED;
    }
}
