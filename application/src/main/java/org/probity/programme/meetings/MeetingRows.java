package org.probity.programme.meetings;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.programme.AgendaDecision;
import org.probity.programme.AgendaItemId;
import org.probity.programme.CycleId;
import org.probity.programme.MeetingBody;
import org.probity.programme.MeetingId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of meetings as they are read. */
@Repository
class MeetingRows {

    private final JdbcClient jdbc;

    MeetingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line of the list. */
    public record Line(
            MeetingId id,
            Bilingual title,
            MeetingBody body,
            Bilingual section,
            LocalDate heldOn,
            MeetingState state,
            int items,
            int decided,
            int members,
            int present) {}

    /**
     * A page of the unit's meetings, the latest first.
     *
     * @param everything whether the reader sees all meetings, or only those they are a member or recorder of
     */
    List<Line> list(
            UnitId unit, PersonId reader, boolean everything, @Nullable MeetingState state, int limit, int offset) {
        return jdbc.sql("""
                        select m.id, m.title_zh, m.title_en, m.body, s.name_zh, s.name_en, m.held_on, m.state,
                               (select count(*) from programme.agenda_item i where i.meeting_id = m.id) as items,
                               (select count(*) from programme.agenda_item i where i.meeting_id = m.id and i.outcome is not null) as decided,
                               (select count(*) from programme.attendance a where a.meeting_id = m.id) as members,
                               (select count(*) from programme.attendance a where a.meeting_id = m.id and a.present) as present
                        from programme.meeting m left join organization.section s on s.id = m.section_id
                        where m.unit_id = :unit and (cast(:state as text) is null or m.state = :state)
                          and (:everything or m.recorder_id = :reader
                               or exists (select 1 from programme.attendance a where a.meeting_id = m.id and a.person_id = :reader))
                        order by m.held_on desc, m.id limit :limit offset :offset
                        """)
                .param("unit", unit.value())
                .param("reader", reader.value())
                .param("everything", everything)
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new Line(
                        new MeetingId(row.getObject("id", UUID.class)),
                        Bilingual.of(row.getString("title_zh"), row.getString("title_en")),
                        MeetingBody.valueOf(row.getString("body")),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        row.getObject("held_on", LocalDate.class),
                        MeetingState.valueOf(row.getString("state")),
                        row.getInt("items"),
                        row.getInt("decided"),
                        row.getInt("members"),
                        row.getInt("present")))
                .list();
    }

    Optional<Meeting> find(MeetingId id) {
        return jdbc.sql("""
                        select m.*, s.name_zh as section_zh, s.name_en as section_en, r.name_zh as recorder_zh, r.name_en as recorder_en
                        from programme.meeting m left join organization.section s on s.id = m.section_id
                        join organization.person r on r.id = m.recorder_id where m.id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> new Meeting(
                        id,
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        new CycleId(row.getObject("cycle_id", UUID.class)),
                        MeetingBody.valueOf(row.getString("body")),
                        section(row.getObject("section_id", UUID.class)),
                        Bilingual.of(row.getString("section_zh"), row.getString("section_en")),
                        Bilingual.of(row.getString("title_zh"), row.getString("title_en")),
                        row.getString("minutes_number"),
                        row.getObject("held_on", LocalDate.class),
                        row.getObject("starts_at", LocalTime.class),
                        row.getString("place"),
                        new PersonId(row.getObject("chair_id", UUID.class)),
                        new PersonId(row.getObject("recorder_id", UUID.class)),
                        Bilingual.of(row.getString("recorder_zh"), row.getString("recorder_en")),
                        row.getString("observers"),
                        row.getString("remarks"),
                        MeetingState.valueOf(row.getString("state")),
                        row.getString("change_reason"),
                        row.getInt("version"),
                        members(id),
                        items(id)))
                .optional();
    }

    private static @Nullable SectionId section(@Nullable UUID id) {
        return id == null ? null : new SectionId(id);
    }

    private List<Member> members(MeetingId id) {
        return jdbc.sql("""
                        select a.person_id, a.present, a.absence_reason, p.name_zh, p.name_en
                        from programme.attendance a join organization.person p on p.id = a.person_id
                        where a.meeting_id = :id order by a.position, p.name_zh, p.name_en
                        """)
                .param("id", id.value())
                .query((row, n) -> new Member(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        (Boolean) row.getObject("present"),
                        row.getString("absence_reason")))
                .list();
    }

    private List<AgendaItem> items(MeetingId id) {
        var votes = new HashMap<UUID, Map<PersonId, Choice>>();
        jdbc.sql("""
                        select v.agenda_item_id, v.person_id, v.choice from programme.vote v
                        join programme.agenda_item i on i.id = v.agenda_item_id where i.meeting_id = :id
                        """).param("id", id.value()).query(row -> {
            votes.computeIfAbsent(row.getObject(1, UUID.class), item -> new HashMap<>())
                    .put(new PersonId(row.getObject(2, UUID.class)), Choice.valueOf(row.getString(3)));
        });
        return jdbc.sql("select * from programme.agenda_item where meeting_id = :id order by position")
                .param("id", id.value())
                .query((row, n) -> {
                    var itemId = row.getObject("id", UUID.class);
                    var outcome = row.getString("outcome");
                    var decidedAt = row.getTimestamp("decided_at");
                    return new AgendaItem(
                            new AgendaItemId(itemId),
                            row.getInt("position"),
                            row.getString("subject"),
                            row.getObject("subject_id", UUID.class),
                            Bilingual.of(row.getString("title_zh"), row.getString("title_en")),
                            Bilingual.of(row.getString("proposal_zh"), row.getString("proposal_en")),
                            Motion.valueOf(row.getString("motion")),
                            outcome == null ? null : AgendaDecision.Outcome.valueOf(outcome),
                            row.getString("chosen"),
                            row.getString("chosen_label"),
                            row.getString("decision"),
                            instant(decidedAt),
                            votes.getOrDefault(itemId, Map.of()));
                })
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
