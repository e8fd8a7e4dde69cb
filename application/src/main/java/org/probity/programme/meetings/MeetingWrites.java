package org.probity.programme.meetings;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.CurrentActor;
import org.probity.organization.PersonId;
import org.probity.programme.AgendaDecision;
import org.probity.programme.AgendaMatter;
import org.probity.programme.CycleId;
import org.probity.programme.MeetingId;
import org.probity.wording.EditConflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of meetings as they are written. Each change of a meeting, its attendance or its votes counts up its version. */
@Repository
class MeetingWrites {

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;

    MeetingWrites(JdbcClient jdbc, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    void insert(MeetingId id, CycleId cycle, MeetingPlan plan) {
        jdbc.sql("""
                        insert into programme.meeting (id, unit_id, cycle_id, section_id, body, title_zh, title_en, held_on, starts_at,
                            place, chair_id, recorder_id, observers, changed_at, changed_by)
                        values (:id, :unit, :cycle, :section, :body, :title_zh, :title_en, :held_on, :starts_at, :place, :chair, :recorder,
                            :observers, :now, :actor)
                        """)
                .param("id", id.value())
                .param("cycle", cycle.value())
                .params(columns(plan))
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor.get().name())
                .update();
    }

    void replan(MeetingId id, int version, MeetingPlan plan) {
        changed(jdbc.sql("""
                        update programme.meeting set title_zh = :title_zh, title_en = :title_en, held_on = :held_on,
                            starts_at = :starts_at, place = :place, chair_id = :chair, recorder_id = :recorder, observers = :observers,
                            version = version + 1, changed_at = :now, changed_by = :actor, change_reason = null
                        where id = :id and version = :version
                        """)
                .param("id", id.value())
                .param("version", version)
                .params(columns(plan))
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor.get().name())
                .update());
        jdbc.sql("delete from programme.attendance where meeting_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from programme.agenda_item where meeting_id = :id")
                .param("id", id.value())
                .update();
    }

    private static Map<String, Object> columns(MeetingPlan plan) {
        var columns = new java.util.HashMap<String, @Nullable Object>();
        columns.put("unit", plan.unit().value());
        var section = plan.section();
        columns.put("section", section == null ? null : section.value());
        columns.put("body", plan.body().name());
        columns.put("title_zh", plan.title().zh());
        columns.put("title_en", plan.title().en());
        columns.put("held_on", plan.heldOn());
        columns.put("starts_at", plan.startsAt());
        columns.put("place", plan.place());
        columns.put("chair", plan.chair().value());
        columns.put("recorder", plan.recorder().value());
        columns.put("observers", plan.observers());
        @SuppressWarnings("NullAway") // a null binds SQL's null
        Map<String, Object> bound = columns;
        return bound;
    }

    void members(MeetingId id, List<Member> members) {
        for (var i = 0; i < members.size(); i++) {
            jdbc.sql(
                            "insert into programme.attendance (meeting_id, person_id, position) values (:id, :person, :position)")
                    .param("id", id.value())
                    .param("person", members.get(i).person().value())
                    .param("position", i)
                    .update();
        }
    }

    void attendance(MeetingId id, PersonId person, boolean present, String reason) {
        jdbc.sql("""
                        update programme.attendance set present = :present, absence_reason = :reason
                        where meeting_id = :id and person_id = :person
                        """)
                .param("present", present)
                .param("reason", present ? "" : reason.strip())
                .param("id", id.value())
                .param("person", person.value())
                .update();
    }

    void item(MeetingId id, int position, String kind, AgendaMatter matter) {
        jdbc.sql("""
                        insert into programme.agenda_item (id, meeting_id, position, subject, subject_id, title_zh, title_en, proposal_zh, proposal_en)
                        values (:id, :meeting, :position, :subject, :subject_id, :title_zh, :title_en, :proposal_zh, :proposal_en)
                        """)
                .param("id", UUID.randomUUID())
                .param("meeting", id.value())
                .param("position", position)
                .param("subject", kind)
                .param("subject_id", matter.subjectId())
                .param("title_zh", matter.title().zh())
                .param("title_en", matter.title().en())
                .param("proposal_zh", matter.proposal().zh())
                .param("proposal_en", matter.proposal().en())
                .update();
    }

    void decision(AgendaItem item, Resolution resolution, @Nullable String optionLabel, AgendaDecision decision) {
        resolution
                .votes()
                .forEach((person, choice) -> jdbc.sql("""
                                insert into programme.vote (agenda_item_id, person_id, choice, cast_at, recorded_by)
                                values (:item, :person, :choice, :now, :actor)
                                """)
                        .param("item", item.id().value())
                        .param("person", person.value())
                        .param("choice", choice.name())
                        .param("now", Timestamp.from(decision.decidedAt()))
                        .param("actor", actor.get().name())
                        .update());
        jdbc.sql("""
                        update programme.agenda_item set motion = :motion, outcome = :outcome, chosen = :chosen, chosen_label = :label,
                            decision = :decision, decided_at = :now where id = :id
                        """)
                .param("motion", resolution.motion().name())
                .param("outcome", decision.outcome().name())
                .param("chosen", decision.option(), Types.VARCHAR)
                .param("label", optionLabel, Types.VARCHAR)
                .param("decision", resolution.text())
                .param("now", Timestamp.from(decision.decidedAt()))
                .param("id", item.id().value())
                .update();
    }

    /** Moves the meeting on; the version must still be the one its page showed. */
    Instant move(MeetingId id, int version, MeetingState to, @Nullable String reason) {
        var now = clock.instant();
        changed(jdbc.sql("""
                        update programme.meeting set state = :state, version = version + 1, changed_at = :now, changed_by = :actor,
                            change_reason = :reason where id = :id and version = :version
                        """)
                .param("state", to.name())
                .param("now", Timestamp.from(now))
                .param("actor", actor.get().name())
                .param("reason", reason, Types.VARCHAR)
                .param("id", id.value())
                .param("version", version)
                .update());
        return now;
    }

    /** Writes the minutes' own texts. */
    void minutes(MeetingId id, int version, String number, String observers, String remarks) {
        changed(jdbc.sql("""
                        update programme.meeting set minutes_number = :number, observers = :observers, remarks = :remarks,
                            version = version + 1, changed_at = :now, changed_by = :actor, change_reason = null
                        where id = :id and version = :version
                        """)
                .param("number", number)
                .param("observers", observers)
                .param("remarks", remarks)
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor.get().name())
                .param("id", id.value())
                .param("version", version)
                .update());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new EditConflict("programme.meeting");
        }
    }
}
