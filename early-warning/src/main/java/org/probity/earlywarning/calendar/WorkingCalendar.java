package org.probity.earlywarning.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which days are working days: Monday to Friday, except the days that a calendar file names as holidays, and in addition
 * the weekend days it names as make-up working days. Days are counted as the law counts them: the day on which a period
 * begins does not count, day 1 is the day after (行政许可法 82, 民法典 201).
 */
public final class WorkingCalendar {

    /** Monday to Friday, without any holiday. */
    public static final WorkingCalendar WEEKDAYS = new WorkingCalendar(Map.of());

    /** 1970-01-05, a Monday. */
    private static final long A_MONDAY = 4;

    private final long[] exceptions;
    private final boolean[] working;
    private final int[] correction;

    private WorkingCalendar(Map<LocalDate, Boolean> named) {
        Map<Long, Boolean> byDay = new TreeMap<>();
        named.forEach((date, isWorking) -> {
            if (isWorking != isWeekday(date.toEpochDay())) {
                byDay.put(date.toEpochDay(), isWorking);
            }
        });
        exceptions = byDay.keySet().stream().mapToLong(Long::longValue).toArray();
        working = new boolean[exceptions.length];
        correction = new int[exceptions.length + 1];
        int i = 0;
        for (boolean isWorking : byDay.values()) {
            working[i] = isWorking;
            correction[i + 1] = correction[i] + (isWorking ? 1 : -1);
            i++;
        }
    }

    /** @param named true for a working day, false for a day off; what is not named follows the week */
    public static WorkingCalendar of(Map<LocalDate, Boolean> named) {
        return new WorkingCalendar(named);
    }

    /** @param epochDay days since 1970-01-01 */
    public boolean isWorkingDay(long epochDay) {
        int at = Arrays.binarySearch(exceptions, epochDay);
        return at >= 0 ? working[at] : isWeekday(epochDay);
    }

    /** The working days after {@code fromDay} up to and with {@code toDay}; negative when the second is earlier. */
    public long workingDaysBetween(long fromDay, long toDay) {
        return workingDaysUpTo(toDay) - workingDaysUpTo(fromDay);
    }

    private long workingDaysUpTo(long day) {
        long sinceMonday = day - A_MONDAY + 1;
        long weekdays = Math.floorDiv(sinceMonday, 7) * 5 + Math.min(Math.floorMod(sinceMonday, 7), 5);
        int at = Arrays.binarySearch(exceptions, day);
        return weekdays + correction[at >= 0 ? at + 1 : -at - 1];
    }

    private static boolean isWeekday(long epochDay) {
        return Math.floorMod(epochDay - A_MONDAY, 7) < 5;
    }
}
