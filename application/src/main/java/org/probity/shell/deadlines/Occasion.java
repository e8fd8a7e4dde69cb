package org.probity.shell.deadlines;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Why a person is reminded of a thing; once for each. */
public enum Occasion {
    /** Its last day is few working days off. */
    COMING_UP,
    /** Its last day is today, or no working day lies between today and that day. */
    DUE,
    /** Its last day is past. */
    OVERDUE,
    /** It has been overdue for some working days, and the superior hears of it. */
    ESCALATED;

    /**
     * The occasion for which the person themselves is reminded on a working day; none when the day is far off.
     *
     * @param left working days after today until the last day, that day included; 0 when there is none
     */
    static @Nullable Occasion on(LocalDate today, LocalDate due, int left, int daysBefore) {
        if (due.isBefore(today)) {
            return OVERDUE;
        }
        if (left == 0) {
            return DUE;
        }
        return left <= daysBefore ? COMING_UP : null;
    }

    /**
     * Whether the superior hears of a thing.
     *
     * @param late       working days after the last day until today, today included
     * @param remindedOn the day on which the person themselves was told that it is overdue: nobody hears of it before they do
     */
    static boolean escalates(LocalDate today, int late, int escalateAfter, @Nullable LocalDate remindedOn) {
        return late >= escalateAfter && remindedOn != null && remindedOn.isBefore(today);
    }
}
