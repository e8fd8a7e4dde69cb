package org.probity.risks;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.CurrentActor;
import org.probity.audit.Subject;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of a ledger line's measures after its form was determined (P2.1.4c, P2.2.2a). The form goes on saying what was signed; the
 * ledger says what holds now. Who may is asked by the module that keeps the measures' lives; here every act has its reason, stays in
 * the history and is logged about the point.
 */
@Service
public class MeasureActs {

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final AuditLog auditLog;
    private final Clock clock;

    MeasureActs(JdbcClient jdbc, CurrentActor actor, AuditLog auditLog, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /** One more measure for a line of the ledger. */
    @Transactional
    public MeasureId add(RiskPointId point, MeasureWording wording, String reason) {
        LedgerActs.reasoned("reason", reason);
        touch(point, reason);
        var id = MeasureId.random();
        jdbc.sql("""
                        insert into risks.measure (id, point_id, code, position, type, text_zh, text_en, owner_post_id, due_on,
                                                   check_frequency, changed_at, changed_by, change_reason)
                        select :id, :point, (count(*) + 1)::text, coalesce(max(position), -1) + 1, :type, :zh, :en, :owner, :due, :frequency,
                            :now, :actor, :reason
                        from risks.measure where point_id = :point
                        """)
                .param("id", id.value())
                .param("point", point.value())
                .param("type", wording.type().name())
                .param("zh", wording.text().zh())
                .param("en", wording.text().en())
                .param("owner", owner(wording), java.sql.Types.OTHER)
                .param("due", wording.dueOn(), java.sql.Types.DATE)
                .param("frequency", frequency(wording), java.sql.Types.VARCHAR)
                .param("now", now())
                .param("actor", actor.get().name())
                .param("reason", reason.strip())
                .update();
        auditLog.append("risks.measure-added", Subject.of("risks.point", point.value()), reason.strip());
        return id;
    }

    /** The measure says something else from now on. */
    @Transactional
    public void revise(MeasureId measure, MeasureWording wording, String reason) {
        LedgerActs.reasoned("reason", reason);
        var point = pointOf(measure);
        touch(point, reason);
        jdbc.sql("""
                        update risks.measure set type = :type, text_zh = :zh, text_en = :en, owner_post_id = :owner, due_on = :due,
                            check_frequency = :frequency, changed_at = :now, changed_by = :actor, change_reason = :reason
                        where id = :id
                        """)
                .param("id", measure.value())
                .param("type", wording.type().name())
                .param("zh", wording.text().zh())
                .param("en", wording.text().en())
                .param("owner", owner(wording), java.sql.Types.OTHER)
                .param("due", wording.dueOn(), java.sql.Types.DATE)
                .param("frequency", frequency(wording), java.sql.Types.VARCHAR)
                .param("now", now())
                .param("actor", actor.get().name())
                .param("reason", reason.strip())
                .update();
        auditLog.append("risks.measure-revised", Subject.of("risks.point", point.value()), reason.strip());
    }

    /**
     * The measure is no longer taken; it stays in the store, marked.
     *
     * @throws Refused when it is the last one of a line that is not closed: that would leave a risk with nothing done about it (P0.4)
     */
    @Transactional
    public void end(MeasureId measure, String reason) {
        LedgerActs.reasoned("reason", reason);
        var point = pointOf(measure);
        touch(point, reason);
        var others = jdbc.sql(
                        "select count(*) from risks.measure where point_id = :point and id <> :id and not removed")
                .param("point", point.value())
                .param("id", measure.value())
                .query(Integer.class)
                .single();
        if (others == 0) {
            throw new Refused(Refusal.at("reason", "risks.refusal.last-measure"));
        }
        jdbc.sql("""
                        update risks.measure set removed = true, changed_at = :now, changed_by = :actor, change_reason = :reason
                        where id = :id
                        """)
                .param("id", measure.value())
                .param("now", now())
                .param("actor", actor.get().name())
                .param("reason", reason.strip())
                .update();
        auditLog.append("risks.measure-ended", Subject.of("risks.point", point.value()), reason.strip());
    }

    private RiskPointId pointOf(MeasureId measure) {
        return jdbc.sql("select point_id from risks.measure where id = :id and not removed")
                .param("id", measure.value())
                .query(UUID.class)
                .optional()
                .map(RiskPointId::new)
                .orElseThrow(() -> new Refused(Refusal.of("risks.refusal.measure-gone")));
    }

    /**
     * The line is locked and gets a new version, so that a workbook exported before says so when it is read back. What is still to be
     * signed on a form is changed there, where every signature given to another content becomes void.
     */
    private void touch(RiskPointId point, String reason) {
        var rows = jdbc.sql("""
                        update risks.point set version = version + 1, changed_at = :now, changed_by = :actor, change_reason = :reason
                        where id = :id and status in ('ACTIVE', 'CHANGED')
                        """)
                .param("id", point.value())
                .param("now", now())
                .param("actor", actor.get().name())
                .param("reason", reason.strip())
                .update();
        if (rows != 1) {
            throw new Refused(Refusal.of("risks.refusal.not-on-ledger"));
        }
        var open = jdbc.sql("""
                        select exists (select from risks.form f join risks.point p on p.form_id = f.id
                            where p.id = :id and f.state not in ('DETERMINED', 'WITHDRAWN'))
                        """).param("id", point.value()).query(Boolean.class).single();
        if (open) {
            throw new Refused(Refusal.of("risks.refusal.measure-on-open-form"));
        }
    }

    private static @Nullable UUID owner(MeasureWording wording) {
        return wording.owner() == null ? null : wording.owner().value();
    }

    private static @Nullable String frequency(MeasureWording wording) {
        return wording.frequency() == null ? null : wording.frequency().name();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
