package org.probity.programme.gatherings;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.CurrentActor;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.programme.CycleId;
import org.probity.wording.EditConflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of gatherings as they are written. Each change counts up the gathering's version. */
@Repository
class GatheringWrites {

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;

    GatheringWrites(JdbcClient jdbc, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    void insert(GatheringId id, CycleId cycle, GatheringPlan plan) {
        jdbc.sql("""
                        insert into programme.gathering (id, unit_id, cycle_id, kind, study_type, title_zh, title_en, held_on, starts_at, place,
                            chair_id, chair_reason, recorder_id, speaker, content, agenda, audience, audience_keys, changed_at, changed_by)
                        values (:id, :unit, :cycle, :kind, :type, :title_zh, :title_en, :held_on, :starts_at, :place,
                            :chair, :chair_reason, :recorder, :speaker, :content, :agenda, :audience, :audience_keys, :now, :actor)
                        """)
                .param("unit", plan.unit().value())
                .param("cycle", cycle.value())
                .param("kind", plan.kind().name())
                .params(columns(id, plan))
                .update();
    }

    void replan(GatheringId id, int version, GatheringPlan plan) {
        changed(jdbc.sql("""
                        update programme.gathering set study_type = :type, title_zh = :title_zh, title_en = :title_en, held_on = :held_on,
                            starts_at = :starts_at, place = :place, chair_id = :chair, chair_reason = :chair_reason, recorder_id = :recorder,
                            speaker = :speaker, content = :content, agenda = :agenda, audience = :audience, audience_keys = :audience_keys,
                            version = version + 1, changed_at = :now, changed_by = :actor, change_reason = null
                        where id = :id and version = :version
                        """)
                .param("version", version)
                .params(columns(id, plan))
                .update());
    }

    private Map<String, @Nullable Object> columns(GatheringId id, GatheringPlan plan) {
        var type = plan.type();
        var chair = plan.chair();
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", id.value());
        columns.put("type", type == null ? null : type.name());
        columns.put("title_zh", plan.title().zh());
        columns.put("title_en", plan.title().en());
        columns.put("held_on", plan.heldOn());
        columns.put("starts_at", plan.startsAt());
        columns.put("place", plan.place().strip());
        columns.put("chair", chair == null ? null : chair.value());
        columns.put("chair_reason", plan.chairReason().strip());
        columns.put("recorder", plan.recorder().value());
        columns.put("speaker", plan.speaker().strip());
        columns.put("content", plan.content().strip());
        columns.put("agenda", names(plan.agenda()));
        columns.put("audience", plan.audience().whom().name());
        columns.put("audience_keys", plan.audience().keys().toArray(String[]::new));
        columns.put("now", Timestamp.from(clock.instant()));
        columns.put("actor", actor.get().name());
        return columns;
    }

    private static String[] names(Set<AgendaPoint> points) {
        return points.stream().sorted().map(AgendaPoint::name).toArray(String[]::new);
    }

    /** Moves the gathering on; the version must still be the one its page showed. */
    void move(GatheringId id, int version, GatheringState to, @Nullable String reason) {
        changed(jdbc.sql("""
                        update programme.gathering set state = :state, version = version + 1, changed_at = :now, changed_by = :actor,
                            change_reason = :reason where id = :id and version = :version
                        """)
                .param("state", to.name())
                .param("reason", reason, Types.VARCHAR)
                .params(stamp(id, version))
                .update());
    }

    void readingFrom(GatheringId id, LocalDate day) {
        jdbc.sql("update programme.gathering set reading_from = :day, changed_at = :now where id = :id")
                .param("day", day)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .update();
    }

    void minutes(GatheringId id, int version, String number, String minutes, Set<AgendaPoint> agenda) {
        changed(jdbc.sql("""
                        update programme.gathering set minutes_number = :number, minutes = :minutes, agenda = :agenda,
                            version = version + 1, changed_at = :now, changed_by = :actor, change_reason = null
                        where id = :id and version = :version
                        """)
                .param("number", number)
                .param("minutes", minutes)
                .param("agenda", names(agenda))
                .params(stamp(id, version))
                .update());
    }

    /** Fixes the roster of the day with who came. */
    void attendance(GatheringId id, UnitId unit, List<RosterLine> roster, AttendanceSheet sheet) {
        var present = Set.copyOf(sheet.present());
        jdbc.sql("""
                        insert into programme.gathering_attendance
                            (gathering_id, unit_id, person_id, section_id, post_id, present, absence, absence_note, position)
                        select :id, :unit, r.* from unnest(cast(:people as uuid[]), cast(:sections as uuid[]), cast(:posts as uuid[]),
                            cast(:present as boolean[]), cast(:absences as text[]), cast(:notes as text[])) with ordinality r
                        """)
                .param("id", id.value())
                .param("unit", unit.value())
                .param(
                        "people",
                        roster.stream().map(line -> line.person().value()).toArray(UUID[]::new))
                .param(
                        "sections",
                        roster.stream().map(line -> line.section().value()).toArray(UUID[]::new))
                .param("posts", roster.stream().map(line -> line.post().value()).toArray(UUID[]::new))
                .param(
                        "present",
                        roster.stream()
                                .map(line -> present.contains(line.person()))
                                .toArray(Boolean[]::new))
                .param(
                        "absences",
                        roster.stream()
                                .map(line -> present.contains(line.person())
                                        ? null
                                        : String.valueOf(sheet.absenceOf(line).reason()))
                                .toArray(String[]::new))
                .param(
                        "notes",
                        roster.stream()
                                .map(line -> present.contains(line.person())
                                        ? ""
                                        : sheet.absenceOf(line).note().strip())
                                .toArray(String[]::new))
                .update();
    }

    void correct(
            GatheringId id, PersonId person, boolean was, AttendanceSheet.@Nullable Absence absence, String reason) {
        jdbc.sql("""
                        update programme.gathering_attendance set present = :present, absence = :absence, absence_note = :note
                        where gathering_id = :id and person_id = :person
                        """)
                .param("present", absence == null)
                .param("absence", absence == null ? null : String.valueOf(absence.reason()), Types.VARCHAR)
                .param("note", absence == null ? "" : absence.note().strip())
                .param("id", id.value())
                .param("person", person.value())
                .update();
        jdbc.sql("""
                        insert into programme.attendance_correction
                            (id, gathering_id, person_id, was_present, now_present, reason, corrected_at, corrected_by)
                        values (:row, :id, :person, :was, :present, :reason, :now, :actor)
                        """)
                .param("row", UUID.randomUUID())
                .param("id", id.value())
                .param("person", person.value())
                .param("was", was)
                .param("present", absence == null)
                .param("reason", reason)
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor.get().name())
                .update();
    }

    void makeUp(GatheringId id, MakeUpSession session) {
        var row = UUID.randomUUID();
        jdbc.sql("""
                        insert into programme.make_up (id, gathering_id, held_on, place, held_by, recorded_at, recorded_by)
                        values (:row, :id, :held_on, :place, :held_by, :now, :actor)
                        """)
                .param("row", row)
                .param("id", id.value())
                .param("held_on", session.heldOn())
                .param("place", session.place().strip())
                .param("held_by", session.heldBy().strip())
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor.get().name())
                .update();
        jdbc.sql("""
                        insert into programme.make_up_attendance (gathering_id, person_id, make_up_id)
                        select :id, person, :row from unnest(cast(:people as uuid[])) person
                        """)
                .param("row", row)
                .param("id", id.value())
                .param("people", session.people().stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    private Map<String, Object> stamp(GatheringId id, int version) {
        return Map.of(
                "id", id.value(),
                "version", version,
                "now", Timestamp.from(clock.instant()),
                "actor", actor.get().name());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new EditConflict("programme.gathering");
        }
    }
}
