package org.probity.programme.gatherings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.Scope;
import org.probity.organization.SectionId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who came to what, as far as a scope opens it. */
@Repository
class AttendanceRows {

    private static final String LINES = """
            select a.*, x.name_zh, x.name_en, p.name_zh as post_zh, p.name_en as post_en, s.name_zh as section_zh, s.name_en as section_en,
                m.held_on as made_up_on, a.absence = 'LONG_LEAVE' as was_on_leave,
                x.employment in ('ACTIVE', 'CONTRACT') and exists (select 1 from organization.holding h join organization.post o on o.id = h.post_id
                    where h.person_id = a.person_id and o.unit_id = a.unit_id and (o.closed_on is null or o.closed_on > :today)
                      and h.from_on <= :today and (h.to_on is null or h.to_on >= :today)) as asked
            from programme.gathering_attendance a
            join organization.person x on x.id = a.person_id
            join organization.post p on p.id = a.post_id
            join organization.section s on s.id = a.section_id
            left join programme.make_up_attendance u on u.gathering_id = a.gathering_id and u.person_id = a.person_id
            left join programme.make_up m on m.id = u.make_up_id
            """;

    private final JdbcClient jdbc;
    private final Dates dates;

    AttendanceRows(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /** Everybody on the roster within the scope, in the roster's order. */
    List<AttendanceLine> of(GatheringId id, Scope scope) {
        return jdbc.sql(LINES + " where a.gathering_id = :id and " + scope.predicate("a") + " order by a.position")
                .param("id", id.value())
                .param("today", dates.today())
                .params(scope.parameters())
                .query(AttendanceRows::line)
                .list();
    }

    /** One's own line, wherever one's post is now. */
    Optional<AttendanceLine> of(GatheringId id, PersonId person) {
        return jdbc.sql(LINES + " where a.gathering_id = :id and a.person_id = :person")
                .param("id", id.value())
                .param("person", person.value())
                .param("today", dates.today())
                .query(AttendanceRows::line)
                .optional();
    }

    List<Correction> corrections(GatheringId id, Scope scope) {
        return jdbc.sql("""
                        select c.*, p.name_zh, p.name_en from programme.attendance_correction c
                        join organization.person p on p.id = c.person_id
                        join programme.gathering_attendance a on a.gathering_id = c.gathering_id and a.person_id = c.person_id
                        where c.gathering_id = :id and
                        """ + scope.predicate("a") + " order by c.corrected_at, c.id")
                .param("id", id.value())
                .params(scope.parameters())
                .query((row, n) -> new Correction(
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        row.getBoolean("was_present"),
                        row.getBoolean("now_present"),
                        row.getString("reason"),
                        row.getTimestamp("corrected_at").toInstant(),
                        row.getString("corrected_by")))
                .list();
    }

    /** Who of these is on long leave in the register of people, on a day. */
    Set<PersonId> onLeave(Collection<PersonId> people, LocalDate day) {
        return Set.copyOf(jdbc.sql("""
                        select x.id from organization.person x
                        left join organization.person_history old on old.id = x.id and old.recorded @> cast(:instant as timestamptz)
                        where x.id = any(:people) and coalesce(old.employment, x.employment) = 'LONG_LEAVE'
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("instant", Timestamp.from(dates.startOf(day.plusDays(1)).minusNanos(1000)))
                .query((row, n) -> new PersonId(row.getObject("id", UUID.class)))
                .list());
    }

    private static AttendanceLine line(ResultSet row, int n) throws SQLException {
        var absence = row.getString("absence");
        return new AttendanceLine(
                new RosterLine(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        new PostId(row.getObject("post_id", UUID.class)),
                        Bilingual.of(row.getString("post_zh"), row.getString("post_en")),
                        new SectionId(row.getObject("section_id", UUID.class)),
                        Bilingual.of(row.getString("section_zh"), row.getString("section_en")),
                        row.getBoolean("was_on_leave")),
                row.getBoolean("present"),
                absence == null ? null : AbsenceReason.valueOf(absence),
                row.getString("absence_note"),
                row.getObject("made_up_on", LocalDate.class),
                row.getBoolean("asked"));
    }
}
