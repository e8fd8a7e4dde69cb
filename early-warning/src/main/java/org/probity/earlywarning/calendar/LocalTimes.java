package org.probity.earlywarning.calendar;

import java.time.LocalDate;
import org.probity.earlywarning.log.Event;

/** Days and times of day as the office that recorded an event saw them: by the event's own offset from UTC. */
public final class LocalTimes {

    public static final long DAY_MILLIS = 86_400_000;
    private static final long MINUTE_MILLIS = 60_000;

    private LocalTimes() {}

    /** The local day of an event that has a time, in days since 1970-01-01. */
    public static long day(Event event) {
        return day(event.epochMillis(), event.offsetMinutes());
    }

    public static long day(long epochMillis, int offsetMinutes) {
        return Math.floorDiv(epochMillis + offsetMinutes * MINUTE_MILLIS, DAY_MILLIS);
    }

    /** The local minute of the day, from 0 to 1439. */
    public static int minuteOfDay(Event event) {
        long local = event.epochMillis() + event.offsetMinutes() * MINUTE_MILLIS;
        return (int) (Math.floorMod(local, DAY_MILLIS) / MINUTE_MILLIS);
    }

    public static LocalDate date(long epochDay) {
        return LocalDate.ofEpochDay(epochDay);
    }
}
