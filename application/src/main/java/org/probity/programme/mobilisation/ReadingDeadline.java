package org.probity.programme.mobilisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.organization.WorkCalendar;

/** Plan and materials are read within five working days: of the meeting's record, or of the day on which one joined (P1.2.2). */
final class ReadingDeadline {

    static final int WORKING_DAYS = 5;

    private final WorkCalendar calendar;
    private final Map<LocalDate, LocalDate> known = new HashMap<>();

    ReadingDeadline(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    LocalDate of(LocalDate readingFrom, @Nullable LocalDate joinedOn) {
        var from = joinedOn != null && joinedOn.isAfter(readingFrom) ? joinedOn : readingFrom;
        return known.computeIfAbsent(from, day -> calendar.workingDaysAfter(day, WORKING_DAYS));
    }
}
