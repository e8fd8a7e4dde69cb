package org.probity.measures;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.CurrentActor;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.risks.MeasureId;
import org.probity.wording.EditConflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes how measures are carried out; who may is asked before. Zero rows written means that somebody else was quicker. */
@Repository
class MeasureRows {

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final JsonMapper json;
    private final Clock clock;

    MeasureRows(JdbcClient jdbc, CurrentActor actor, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.json = json;
        this.clock = clock;
    }

    /** Units in which a measure of the ledger has no life yet, or a life goes on that the ledger has ended. */
    List<UnitId> unitsToTakeOver() {
        return jdbc
                .sql("select distinct unit_id from (" + UNTAKEN + " union all " + LEFT_OVER + ") u")
                .param("points", new UUID[0])
                .query(UUID.class)
                .list()
                .stream()
                .map(UnitId::new)
                .toList();
    }

    /** Every measure of the unit's ledger gets its number and begins as planned; those there already stay as they are. */
    List<UUID> plan(UnitId unit, Collection<UUID> points) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('measures.number' || :unit, 0))")
                .param("unit", unit.toString())
                .query(row -> {});
        return jdbc.sql("""
                        with fresh as (select u.*, row_number() over (order by point_code, position, code, id) as n from (%s) u
                                       where unit_id = :unit),
                        last as (select coalesce(max(substring(number from 3)::bigint), 0) as number from measures.measure where unit_id = :unit)
                        insert into measures.measure (id, unit_id, cycle_id, number, state_since, changed_at, changed_by)
                        select f.id, f.unit_id, f.cycle_id,
                            'M-' || lpad((l.number + f.n)::text, greatest(4, length((l.number + f.n)::text)), '0'), :now, :now, :actor
                        from fresh f, last l
                        returning id
                        """.formatted(UNTAKEN))
                .params(stamp(null))
                .param("unit", unit.value())
                .param("points", points.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Those of the unit that are in life though the ledger took them off. */
    List<UUID> leftOver(UnitId unit, Collection<UUID> points) {
        return jdbc.sql("select id from (" + LEFT_OVER + ") u where unit_id = :unit")
                .param("unit", unit.value())
                .param("points", points.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    private static final String UNTAKEN = """
            select r.id, p.unit_id, p.cycle_id, p.code as point_code, r.position, r.code
            from risks.measure r join risks.point p on p.id = r.point_id
            where p.status in ('ACTIVE', 'CHANGED') and not r.removed and (cardinality(:points) = 0 or p.id = any(:points))
              and not exists (select from measures.measure m where m.id = r.id)
            """;

    private static final String LEFT_OVER = """
            select m.id, m.unit_id, m.cycle_id, p.code as point_code, r.position, r.code
            from measures.measure m join risks.measure r on r.id = m.id join risks.point p on p.id = r.point_id
            where m.state <> 'ENDED' and (r.removed or p.status = 'CLOSED') and (cardinality(:points) = 0 or p.id = any(:points))
            """;

    void move(
            ControlMeasure before,
            MeasureState to,
            MeasureDraft draft,
            boolean verdictStands,
            @Nullable String reason) {
        one(jdbc.sql("""
                        update measures.measure set state = :state, state_since = case when state = :state then state_since else :now end,
                            starts_on = :starts, evidence_required_zh = :zh, evidence_required_en = :en, next_check_on = case when :running then measures.next_check(id, :starts) end,
                            effect = case when :stands then effect end, control_effect = case when :stands then control_effect end,
                            version = version + 1, changed_at = :now, changed_by = :actor, change_reason = :reason
                        where id = :id and version = :version
                        """)
                .params(stamp(reason))
                .param("state", to.name())
                .param("starts", draft.startsOn(), Types.DATE)
                .param("zh", draft.evidence().zh())
                .param("en", draft.evidence().en())
                .param("running", to.isRunning())
                .param("stands", verdictStands)
                .param("id", before.id().value())
                .param("version", before.version())
                .update());
    }

    void end(UUID id, @Nullable Integer version, LocalDate on, String reason) {
        one(jdbc.sql("""
                        update measures.measure set state = 'ENDED', state_since = :now, ended_on = :on, end_reason = :reason,
                            next_check_on = null, version = version + 1, changed_at = :now, changed_by = :actor, change_reason = :reason
                        where id = :id and version = coalesce(:version, version) and state <> 'ENDED'
                        """)
                .params(stamp(reason))
                .param("on", on)
                .param("id", id)
                .param("version", version, Types.INTEGER)
                .update());
    }

    /** Keeps what was said before and after, for ever. */
    void revised(
            MeasureId id,
            Map<String, String> before,
            Map<String, String> after,
            String reason,
            @Nullable PersonId person) {
        jdbc.sql("""
                        insert into measures.revision (id, measure_id, before, after, reason, revised_by, revised_as, revised_at)
                        values (:id, :measure, :before::jsonb, :after::jsonb, :why, :person, :actor, :now)
                        """)
                .params(stamp(null))
                .param("id", UUID.randomUUID())
                .param("measure", id.value())
                .param("before", json.writeValueAsString(before))
                .param("after", json.writeValueAsString(after))
                .param("why", reason)
                .param("person", person == null ? null : person.value(), Types.OTHER)
                .update();
    }

    private Map<String, @Nullable Object> stamp(@Nullable String reason) {
        var stamp = new HashMap<String, @Nullable Object>();
        stamp.put("now", Timestamp.from(clock.instant()));
        stamp.put("actor", actor.get().name());
        stamp.put("reason", reason);
        return stamp;
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw new EditConflict(ControlMeasures.SUBJECT);
        }
    }
}
