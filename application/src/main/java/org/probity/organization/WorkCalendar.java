package org.probity.organization;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which days are worked: Monday to Friday, less statutory holidays, plus weekends worked to make up for them (invariant 8).
 */
@Component
public class WorkCalendar {

    private static final int FAR = 3660;

    private final JdbcClient jdbc;

    WorkCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isWorkingDay(LocalDate day) {
        return isWorkingDay(day, exceptions(day, day));
    }

    /**
     * The last day of a period of working days that begins the day after {@code day}: day 1 is the first working day after
     * service.
     *
     * @param workingDays at least 1
     */
    public LocalDate workingDaysAfter(LocalDate day, int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("A period has at least one working day: " + workingDays);
        }
        var exceptions = exceptions(day, day.plusDays(Math.min(FAR, workingDays * 3L + 40)));
        var last = day;
        for (var left = workingDays; left > 0; ) {
            last = last.plusDays(1);
            if (isWorkingDay(last, exceptions)) {
                left--;
            }
        }
        return last;
    }

    /** How many working days lie in a period, both ends included; 0 when it is empty. */
    public int workingDaysBetween(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return 0;
        }
        var exceptions = exceptions(first, last);
        return (int) first.datesUntil(last.plusDays(1))
                .filter(day -> isWorkingDay(day, exceptions))
                .count();
    }

    private NavigableMap<LocalDate, Boolean> exceptions(LocalDate first, LocalDate last) {
        var found = new TreeMap<LocalDate, Boolean>();
        jdbc.sql("select day, working from organization.calendar_day where day between :first and :last")
                .param("first", first)
                .param("last", last)
                .query(row -> {
                    found.put(row.getObject("day", LocalDate.class), row.getBoolean("working"));
                });
        return found;
    }

    private static boolean isWorkingDay(LocalDate day, NavigableMap<LocalDate, Boolean> exceptions) {
        var stated = exceptions.get(day);
        if (stated != null) {
            return stated;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
