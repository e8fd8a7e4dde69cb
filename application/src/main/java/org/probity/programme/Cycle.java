package org.probity.programme;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.probity.organization.UnitId;

/** One unit's year of prevention and control, in one of its four stages (P0.6). */
public record Cycle(
        CycleId id,
        UnitId unit,
        int year,
        Stage stage,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        int version) {

    /** The four stages, and the end. */
    public enum Stage {
        PREPARATION,
        IMPLEMENTATION,
        ASSESSMENT,
        CORRECTION,
        CLOSED;

        /** The one stage that may follow; none after the end. */
        public Optional<Stage> next() {
            return this == CLOSED ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
        }
    }
}
