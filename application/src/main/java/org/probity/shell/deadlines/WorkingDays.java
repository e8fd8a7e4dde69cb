package org.probity.shell.deadlines;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.probity.organization.WorkCalendar;
import org.springframework.stereotype.Component;

/** Working days as one run counts them, asking the calendar once for each day. */
@Component
class WorkingDays {

    /** Further off than this no day is near, and nothing is less than long overdue. */
    private static final int FAR = 200;

    private final WorkCalendar calendar;

    WorkingDays(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    boolean isWorked(LocalDate day) {
        return calendar.isWorkingDay(day);
    }

    Seen seenFrom(LocalDate today) {
        return new Seen(today);
    }

    /** Days before and after one. */
    final class Seen {

        private final LocalDate today;
        private final Map<LocalDate, Integer> until = new HashMap<>();
        private final Map<LocalDate, Integer> since = new HashMap<>();

        private Seen(LocalDate today) {
            this.today = today;
        }

        /** Working days after today until the day, that day included. */
        int until(LocalDate day) {
            if (day.isAfter(today.plusDays(FAR))) {
                return FAR;
            }
            return until.computeIfAbsent(day, d -> calendar.workingDaysBetween(today.plusDays(1), d));
        }

        /** Working days after the day until today, today included. */
        int since(LocalDate day) {
            if (day.isBefore(today.minusDays(FAR))) {
                return FAR;
            }
            return since.computeIfAbsent(day, d -> calendar.workingDaysBetween(d.plusDays(1), today));
        }
    }
}
