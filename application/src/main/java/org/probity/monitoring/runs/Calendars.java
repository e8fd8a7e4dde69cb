package org.probity.monitoring.runs;

import java.time.LocalDate;
import java.util.HashMap;
import org.probity.earlywarning.calendar.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The working days as the engine counts them: those of the application's calendar (invariant 8). */
@Repository
class Calendars {

    private final JdbcClient jdbc;

    Calendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The exceptions that are known now; they are few. */
    java.util.Map<LocalDate, Boolean> exceptions() {
        var exceptions = new HashMap<LocalDate, Boolean>();
        jdbc.sql("select day, working from organization.calendar_day").query(row -> {
            exceptions.put(row.getObject("day", LocalDate.class), row.getBoolean("working"));
        });
        return exceptions;
    }

    WorkingCalendar now() {
        return WorkingCalendar.of(exceptions());
    }
}
