package org.probity.monitoring.signals;

import java.time.LocalDate;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.measures.entry.Stamp;
import org.probity.organization.UnitId;
import org.probity.organization.WorkCalendar;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** By when a signal is verified (§5): five working days, a red one two, unless the unit sets other days. Day 1 is the day after. */
@Repository
class SignalTerms {

    private final JdbcClient jdbc;
    private final WorkCalendar calendar;
    private final Stamp stamp;
    private final AuditLog auditLog;

    SignalTerms(JdbcClient jdbc, WorkCalendar calendar, Stamp stamp, AuditLog auditLog) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.stamp = stamp;
        this.auditLog = auditLog;
    }

    /** Working days. */
    record Terms(int days, int redDays, int version) {
        static final Terms USUAL = new Terms(5, 2, -1);

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

    /** Sets the days for the signals that come from now on. */
    @Transactional
    public void set(UnitId unit, int days, int redDays, int version, String reason) {
        if (redDays > days) {
            throw new Refused(Refusal.at("redDays", "monitoring.signal.refusal.red-longer"));
        }
        if (reason.strip().length() < 2 || reason.length() > 500) {
            throw new Refused(Refusal.at("termsReason", "measures.refusal.entry-reason"));
        }
        var changed = jdbc.sql(version < 0 ? """
                                insert into monitoring.signal_terms (id, days, red_days, changed_at, changed_by, change_reason)
                                values (:unit, :days, :red, :now, :actor, :reason) on conflict do nothing
                                """ : """
                                update monitoring.signal_terms set days = :days, red_days = :red, version = version + 1, changed_at = :now,
                                    changed_by = :actor, change_reason = :reason where id = :unit and version = :version
                                """)
                .param("unit", unit.value())
                .param("days", days)
                .param("red", redDays)
                .param("version", version)
                .params(stamp.now(reason))
                .update();
        if (changed == 0) {
            throw new EditConflict(SignalsAudit.TERMS);
        }
        auditLog.append("monitoring.signal-terms-set", Subject.of(SignalsAudit.TERMS, unit.value()), reason.strip());
    }
}
