package org.probity.programme.plans;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.CurrentActor;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.programme.Cycle;
import org.probity.programme.CycleId;
import org.probity.programme.Cycles;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the head did in person and the system cannot know: lectures, interviews, visits (P1.1.6). Withdrawn with a reason, never deleted. */
@Repository
public class LeaderActions {

    static final String SUBJECT = "programme.leader-action";

    private final JdbcClient jdbc;
    private final Cycles cycles;
    private final HeadOfUnit heads;
    private final AuditLog auditLog;
    private final CurrentActor actor;
    private final Clock clock;
    private final Dates dates;

    LeaderActions(
            JdbcClient jdbc,
            Cycles cycles,
            HeadOfUnit heads,
            AuditLog auditLog,
            CurrentActor actor,
            Clock clock,
            Dates dates) {
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.heads = heads;
        this.auditLog = auditLog;
        this.actor = actor;
        this.clock = clock;
        this.dates = dates;
    }

    /** What kind of thing it was. */
    public enum Kind {
        LECTURE,
        INTERVIEW,
        INSPECTION,
        RESEARCH,
        OTHER
    }

    /** One entry. */
    record Entry(
            UUID id,
            PersonId person,
            Bilingual name,
            Kind kind,
            LocalDate on,
            String text,
            Bilingual enteredBy,
            @Nullable String withdrawn,
            int version) {}

    List<Entry> of(CycleId cycle) {
        return jdbc.sql("""
                        select a.*, n.name_zh, n.name_en, w.name_zh as by_zh, w.name_en as by_en
                        from programme.leader_action a join organization.person n on n.id = a.person_id
                        left join lateral (select changed_by as who from programme.leader_action_history h
                            where h.id = a.id and h.version = 0 limit 1) e on true
                        left join identity.account c on c.username = e.who left join organization.person w on w.id = c.person_id
                        where a.cycle_id = :cycle order by a.done_on, a.changed_at limit 500
                        """)
                .param("cycle", cycle.value())
                .query((row, n) -> new Entry(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("done_on", LocalDate.class),
                        row.getString("text"),
                        Bilingual.of(row.getString("by_zh"), row.getString("by_en")),
                        row.getString("withdrawn"),
                        row.getInt("version")))
                .list();
    }

    /**
     * Enters what the head of that day did.
     *
     * @throws Refused when the day is not yet come, before the cycle's year, or a day without a head
     */
    @Transactional
    public UUID enter(UnitId unit, Kind kind, LocalDate on, String text) {
        var cycle = cycles.requireCurrent(unit);
        refuseDay(cycle, on);
        var words = text.strip();
        if (words.length() < 5 || words.length() > 1000) {
            throw new Refused(Refusal.at("text", "programme.refusal.action-text"));
        }
        var head = heads.on(unit, on)
                .orElseThrow(() -> new Refused(Refusal.at("on", "programme.refusal.action-without-head")));
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into programme.leader_action (id, unit_id, cycle_id, person_id, kind, done_on, text, changed_at, changed_by)
                        values (:id, :unit, :cycle, :person, :kind, :day, :text, :now, :actor)
                        """)
                .param("id", id)
                .param("unit", unit.value())
                .param("cycle", cycle.id().value())
                .param("person", head.person().value())
                .param("kind", kind.name())
                .param("day", on)
                .param("text", words)
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor.get().name())
                .update();
        auditLog.append("programme.leader-action-entered", Subject.of(SUBJECT, id));
        return id;
    }

    private void refuseDay(Cycle cycle, LocalDate on) {
        if (on.isAfter(dates.today())) {
            throw new Refused(Refusal.at("on", "programme.refusal.action-in-future"));
        }
        if (on.isBefore(LocalDate.of(cycle.year(), 1, 1)) && on.isBefore(cycle.openedOn())) {
            throw new Refused(Refusal.at("on", "programme.refusal.action-before-cycle", String.valueOf(cycle.year())));
        }
    }

    Optional<UnitId> unitOf(UUID id) {
        return jdbc.sql("select unit_id from programme.leader_action where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .map(UnitId::new);
    }

    @Transactional
    public void withdraw(UUID id, int version, String reason) {
        var words = reason.strip();
        if (words.length() < 2 || words.length() > 500) {
            throw new Refused(Refusal.of("programme.refusal.reason"));
        }
        var changed = jdbc.sql("""
                        update programme.leader_action set withdrawn = :reason, version = version + 1, changed_at = :now, change_reason = :reason
                        where id = :id and version = :version and withdrawn is null
                        """)
                .param("reason", words)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new EditConflict(SUBJECT);
        }
        auditLog.append("programme.leader-action-withdrawn", Subject.of(SUBJECT, id), words);
    }
}
