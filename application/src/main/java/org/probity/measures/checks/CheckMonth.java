package org.probity.measures.checks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A month of checks, week by week, each week beginning on Monday. */
record CheckMonth(YearMonth month, List<List<Day>> weeks, String before, String after) {

    /**
     * A day of it.
     *
     * @param within whether it belongs to the month, not to the ends of its neighbours
     * @param url    the list of the day
     */
    record Day(LocalDate day, boolean within, boolean today, Map<CheckState, Long> checks, String url) {
        public boolean isEmpty() {
            return checks.isEmpty();
        }

        public int number() {
            return day.getDayOfMonth();
        }
    }

    static CheckMonth of(
            YearMonth month, Map<LocalDate, Map<CheckState, Long>> checks, LocalDate today, CheckFilter filter) {
        var weeks = new ArrayList<List<Day>>();
        var day = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (!day.isAfter(month.atEndOfMonth())) {
            var week = new ArrayList<Day>();
            for (var n = 0; n < 7; n++, day = day.plusDays(1)) {
                week.add(new Day(
                        day,
                        YearMonth.from(day).equals(month),
                        day.equals(today),
                        checks.getOrDefault(day, Map.of()),
                        filter.onDay(day)));
            }
            weeks.add(List.copyOf(week));
        }
        return new CheckMonth(
                month, weeks, filter.calendar(month.minusMonths(1)), filter.calendar(month.plusMonths(1)));
    }

    /** The days with checks, for a narrow screen. */
    public List<Day> busy() {
        return weeks.stream()
                .flatMap(List::stream)
                .filter(day -> day.within() && !day.isEmpty())
                .toList();
    }

    public LocalDate first() {
        return month.atDay(1);
    }

    public boolean isEmpty() {
        return busy().isEmpty();
    }
}
