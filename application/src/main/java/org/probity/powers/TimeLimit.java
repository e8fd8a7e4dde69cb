package org.probity.powers;

import org.jspecify.annotations.Nullable;

/** A number of days in which something is to be done; 0 is the same day. */
public record TimeLimit(int days, Unit unit) {

    private static final int LONGEST = 3650;

    public TimeLimit {
        if (days < 0 || days > LONGEST) {
            throw new IllegalArgumentException("A limit has 0 to 3650 days: " + days);
        }
    }

    /** What is counted. */
    public enum Unit {
        WORKING_DAY,
        CALENDAR_DAY
    }

    public static TimeLimit workingDays(int days) {
        return new TimeLimit(days, Unit.WORKING_DAY);
    }

    public static TimeLimit calendarDays(int days) {
        return new TimeLimit(days, Unit.CALENDAR_DAY);
    }

    static @Nullable TimeLimit of(@Nullable Integer days, @Nullable String unit) {
        return days == null || unit == null ? null : new TimeLimit(days, Unit.valueOf(unit));
    }

    /** Working days as weeks of five: 7 calendar days for 5 working days, rounded up, so that unlike limits can be compared. */
    int inCalendarDays() {
        return switch (unit) {
            case CALENDAR_DAY -> days;
            case WORKING_DAY -> (days * 7 + 4) / 5;
        };
    }

    boolean longerThan(TimeLimit other) {
        return unit == other.unit ? days > other.days : inCalendarDays() > other.inCalendarDays();
    }
}
