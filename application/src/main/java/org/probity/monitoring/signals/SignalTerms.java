package org.probity.monitoring.signals;

import java.time.LocalDate;
import org.probity.organization.UnitId;
import org.probity.organization.WorkCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By when a signal is verified (§5): five working days, a red one two, unless the unit sets other days. Day 1 is the day after. */
@Repository
class SignalTerms {

    private final JdbcClient jdbc;
    private final WorkCalendar calendar;

    SignalTerms(JdbcClient jdbc, WorkCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** Working days. */
    record Terms(int days, int redDays, int version) {
        static final Terms USUAL = new Terms(5, 2, 0);

        int of(SignalLevel level) {
            return level == SignalLevel.RED ? redDays : days;
        }
    }

    Terms of(UnitId unit) {
        return jdbc.sql("select days, red_days, version from monitoring.signal_terms where id = :unit")
                .param("unit", unit.value())
                .query((row, n) -> new Terms(row.getInt("days"), row.getInt("red_days"), row.getInt("version")))
                .optional()
                .orElse(Terms.USUAL);
    }

    LocalDate due(UnitId unit, SignalLevel level, LocalDate raised) {
        return calendar.workingDaysAfter(raised, of(unit).of(level));
    }
}
