package org.probity.earlywarning.calendar;

import org.probity.earlywarning.log.Event;

/** How much of a limit has been used between two events, in the limit's own unit. */
public final class Usage {

    private static final double HOUR_MILLIS = 3_600_000;

    private Usage() {}

    /** Whole days for limits in days (day 1 is the day after the first event), hours with their parts for hours. */
    public static double between(Event from, Event to, LimitUnit unit, WorkingCalendar calendar) {
        return until(from, to.epochMillis(), to.offsetMinutes(), unit, calendar);
    }

    /** As {@link #between}, up to an instant that is no event; its day is that of the first event's offset. */
    public static double until(Event from, long epochMillis, LimitUnit unit, WorkingCalendar calendar) {
        return until(from, epochMillis, from.offsetMinutes(), unit, calendar);
    }

    private static double until(
            Event from, long epochMillis, int offsetMinutes, LimitUnit unit, WorkingCalendar calendar) {
        return switch (unit) {
            case WORKING_DAYS ->
                calendar.workingDaysBetween(LocalTimes.day(from), LocalTimes.day(epochMillis, offsetMinutes));
            case DAYS -> LocalTimes.day(epochMillis, offsetMinutes) - LocalTimes.day(from);
            case HOURS -> (epochMillis - from.epochMillis()) / HOUR_MILLIS;
        };
    }
}
