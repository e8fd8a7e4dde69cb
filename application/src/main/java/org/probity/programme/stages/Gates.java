package org.probity.programme.stages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.CurrentActor;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.programme.Cycle;
import org.probity.programme.CycleId;
import org.probity.programme.GateSource;
import org.probity.programme.MeetingId;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of stage gates. */
@Repository
class Gates {

    private static final String SELECT = """
            select g.*, c.year, n.name_zh, n.name_en from programme.stage_gate g join programme.cycle c on c.id = g.cycle_id
            join organization.person n on n.id = g.asked_by
            """;

    private final JsonMapper json = JsonMapper.builder().build();
    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;
    private final Dates dates;

    Gates(JdbcClient jdbc, CurrentActor actor, Clock clock, Dates dates) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
        this.dates = dates;
    }

    Optional<StageGate> find(GateId id) {
        return jdbc.sql(SELECT + "where g.id = :id")
                .param("id", id.value())
                .query(this::gate)
                .optional();
    }

    Optional<StageGate> findForUpdate(GateId id) {
        jdbc.sql("select id from programme.stage_gate where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        return find(id);
    }

    /** All gates of the cycle in the order of time, the declined and withdrawn too. */
    List<StageGate> of(CycleId cycle) {
        return jdbc.sql(SELECT + "where g.cycle_id = :cycle order by g.changed_at, g.id")
                .param("cycle", cycle.value())
                .query(this::gate)
                .list();
    }

    /** Gates of the unit's open cycle that wait for the leading group. */
    List<StageGate> asked(UnitId unit) {
        return jdbc.sql(SELECT + "where g.unit_id = :unit and g.state = 'ASKED' and c.stage = g.from_stage")
                .param("unit", unit.value())
                .query(this::gate)
                .list();
    }

    GateId insert(
            Cycle cycle,
            Cycle.Stage to,
            GateState state,
            @Nullable LocalDate plannedOn,
            PersonId by,
            String reason,
            List<GateSource.Line> checklist) {
        var id = GateId.random();
        jdbc.sql("""
                        insert into programme.stage_gate (id, unit_id, cycle_id, from_stage, to_stage, state, planned_on, asked_on, asked_by,
                            override_reason, checklist, opened_on, changed_at, changed_by)
                        values (:id, :unit, :cycle, :from, :to, :state, :planned, :today, :by, :reason, cast(:checklist as jsonb), :opened,
                            :now, :actor)
                        """)
                .param("id", id.value())
                .param("unit", cycle.unit().value())
                .param("cycle", cycle.id().value())
                .param("from", cycle.stage().name())
                .param("to", to.name())
                .param("state", state.name())
                .param("planned", plannedOn, Types.DATE)
                .param("today", dates.today())
                .param("by", by.value())
                .param("reason", reason)
                .param("checklist", json.writeValueAsString(checklist))
                .param("opened", state == GateState.OPENED ? dates.today() : null, Types.DATE)
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor.get().name())
                .update();
        return id;
    }

    /** Ends a gate that was asked for; the checklist is kept as it stands now. */
    void end(
            StageGate gate,
            GateState state,
            String decision,
            @Nullable MeetingId meeting,
            List<GateSource.Line> checklist) {
        var changed = jdbc.sql("""
                        update programme.stage_gate set state = :state, decision = :decision, meeting_id = :meeting,
                            checklist = cast(:checklist as jsonb), opened_on = :opened, version = version + 1, changed_at = :now,
                            changed_by = :actor
                        where id = :id and version = :version
                        """)
                .param("state", state.name())
                .param("decision", decision)
                .param("meeting", meeting == null ? null : meeting.value(), Types.OTHER)
                .param("checklist", json.writeValueAsString(checklist))
                .param("opened", state == GateState.OPENED ? dates.today() : null, Types.DATE)
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor.get().name())
                .param("id", gate.id().value())
                .param("version", gate.version())
                .update();
        if (changed == 0) {
            throw new EditConflict("programme.stage-gate");
        }
    }

    private StageGate gate(ResultSet row, int n) throws SQLException {
        var meeting = row.getObject("meeting_id", UUID.class);
        return new StageGate(
                new GateId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new CycleId(row.getObject("cycle_id", UUID.class)),
                row.getInt("year"),
                Cycle.Stage.valueOf(row.getString("from_stage")),
                Cycle.Stage.valueOf(row.getString("to_stage")),
                GateState.valueOf(row.getString("state")),
                row.getObject("planned_on", LocalDate.class),
                row.getObject("asked_on", LocalDate.class),
                Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                row.getString("override_reason"),
                json.readValue(row.getString("checklist"), new TypeReference<List<GateSource.Line>>() {}),
                row.getObject("opened_on", LocalDate.class),
                row.getString("decision"),
                meeting == null ? null : new MeetingId(meeting),
                row.getInt("version"));
    }
}
