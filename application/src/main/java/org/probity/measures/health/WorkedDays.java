package org.probity.measures.health;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.probity.organization.WorkCalendar;

/** How many working days have passed since a day, the day itself not counted (invariant 8); each day is asked for once. */
final class WorkedDays {

    private final WorkCalendar calendar;
    private final LocalDate today;
    private final Map<LocalDate, Integer> known = new HashMap<>();

    WorkedDays(WorkCalendar calendar, LocalDate today) {
        this.calendar = calendar;
        this.today = today;
    }

    int since(LocalDate day) {
        return known.computeIfAbsent(day, from -> calendar.workingDaysBetween(from.plusDays(1), today));
    }
}
