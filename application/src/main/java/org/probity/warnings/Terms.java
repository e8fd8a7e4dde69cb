package org.probity.warnings;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.measures.entry.Stamp;
import org.probity.organization.UnitId;
import org.probity.organization.WorkCalendar;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** A unit's days for the acts of its warnings. Day 1 is the day after (invariant 8). */
@Repository
public class Terms {

    static final String SUBJECT = "warnings.term";

    private final JdbcClient jdbc;
    private final WorkCalendar calendar;
    private final Stamp stamp;
    private final AuditLog auditLog;

    Terms(JdbcClient jdbc, WorkCalendar calendar, Stamp stamp, AuditLog auditLog) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.stamp = stamp;
        this.auditLog = auditLog;
    }

    public int days(UnitId unit, Term term) {
        return all(unit).getOrDefault(term, term.usual());
    }

    /** The last day for an act that became due on the day. */
    public LocalDate dueOn(UnitId unit, Term term, LocalDate from) {
        return after(term, from, days(unit, term));
    }

    public LocalDate after(Term term, LocalDate from, int days) {
        return term.working() ? calendar.workingDaysAfter(from, days) : from.plusDays(days);
    }

    Map<Term, Integer> all(UnitId unit) {
        var set = new EnumMap<Term, Integer>(Term.class);
        jdbc.sql("select term, days from warnings.term where unit_id = :unit")
                .param("unit", unit.value())
                .query(row -> {
                    set.put(Term.valueOf(row.getString("term")), row.getInt("days"));
                });
        return set;
    }

    @Transactional
    void set(UnitId unit, Term term, int days, String reason) {
        if (days < term.fewest() || days > term.most()) {
            throw new Refused(Refusal.at("days", "warnings.refusal.term-bounds", term.fewest(), term.most()));
        }
        if (reason.strip().length() < 2 || reason.length() > 500) {
            throw new Refused(Refusal.at("reason", "warnings.refusal.reason"));
        }
        var id = jdbc.sql("""
                        insert into warnings.term (id, unit_id, term, days, changed_at, changed_by, change_reason)
                        values (:id, :unit, :term, :days, :now, :actor, :reason)
                        on conflict (unit_id, term) do update set days = excluded.days, version = warnings.term.version + 1,
                            changed_at = excluded.changed_at, changed_by = excluded.changed_by, change_reason = excluded.change_reason
                        returning id
                        """)
                .param("id", UUID.randomUUID())
                .param("unit", unit.value())
                .param("term", term.name())
                .param("days", days)
                .params(stamp.now(reason))
                .query(UUID.class)
                .single();
        auditLog.append("warnings.term-set", Subject.of(SUBJECT, id), reason.strip());
    }
}
