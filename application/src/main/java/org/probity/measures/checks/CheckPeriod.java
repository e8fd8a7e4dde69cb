package org.probity.measures.checks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.probity.risks.CheckFrequency;
import org.probity.risks.Grade;

/**
 * From one check of a measure to the next (§5): the grade's period, or the measure's own when that is shorter. A measure watched
 * with each case has no calendar of its own and keeps to the grade's; one watched daily or weekly, where it is carried out, is
 * checked monthly. {@code measures.check_months} says the same to lists.
 */
record CheckPeriod(int months) {

    private static final int LONGEST = 12;

    /** @param grade of the risk point; one without a grade in force is looked at once a year */
    static CheckPeriod of(@Nullable CheckFrequency own, @Nullable Grade grade) {
        var ofGrade = grade == null ? LONGEST : months(CheckFrequency.of(grade));
        return new CheckPeriod(own == null ? ofGrade : Math.min(ofGrade, months(own)));
    }

    private static int months(CheckFrequency frequency) {
        return switch (frequency) {
            case DAILY, WEEKLY, MONTHLY -> 1;
            case QUARTERLY -> 3;
            case HALF_YEARLY -> 6;
            case EACH_TIME, YEARLY -> LONGEST;
        };
    }

    /** The calendar day on which the check after this one is due; a day off moves it to the next working day. */
    LocalDate after(LocalDate settled) {
        return settled.plusMonths(months);
    }

    /** The first day on which the check of that due day may be made: a month before it, a fortnight where it comes each month. */
    LocalDate opensOn(LocalDate nominal) {
        return months == 1 ? nominal.minusDays(14) : nominal.minusMonths(1);
    }

    /**
     * What a check made on the day settles: its own due day, and those that passed since with nobody checking. They count as missed;
     * nobody is asked to make up three checks on one afternoon.
     */
    Settlement settle(LocalDate settled, LocalDate checkedOn) {
        var nominal = after(settled);
        var until = nominal;
        var missed = 0;
        while (!after(until).isAfter(checkedOn)) {
            until = after(until);
            missed++;
        }
        return new Settlement(nominal, until, missed);
    }

    /**
     * @param nominal the due day by the calendar, which the check answers
     * @param until   up to when all due days are answered
     * @param missed  how many due days nobody checked on
     */
    record Settlement(LocalDate nominal, LocalDate until, int missed) {}
}
