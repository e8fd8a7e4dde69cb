package org.probity.programme.gatherings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One person on the roster of a gathering that was held.
 *
 * @param absence  why not; none for who came
 * @param madeUpOn when an absent person made up for it
 * @param asked    whether an absent person still has to make up: not while on long leave, and not after leaving the unit
 */
public record AttendanceLine(
        RosterLine who,
        boolean present,
        @Nullable AbsenceReason absence,
        String note,
        @Nullable LocalDate madeUpOn,
        boolean asked) {

    /** Absent, asked to make up, and has not yet. */
    public boolean isMissing() {
        return !present && madeUpOn == null && asked;
    }
}
