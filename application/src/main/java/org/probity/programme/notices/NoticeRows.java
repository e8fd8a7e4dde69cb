package org.probity.programme.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.programme.CycleId;
import org.probity.programme.NoticeId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of notices as they are read. */
@Repository
class NoticeRows {

    private final JdbcClient jdbc;
    private final Dates dates;

    NoticeRows(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /** A line of the list. */
    public record Line(
            NoticeId id,
            String number,
            Bilingual title,
            NoticeState state,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate toOn,
            int lines,
            int objections) {}

    List<Line> list(UnitId unit, boolean drafts, int limit, int offset) {
        return jdbc.sql("""
                        select n.id, n.number, n.title_zh, n.title_en, n.state, n.from_on, n.to_on,
                               (select count(*) from programme.notice_line l where l.notice_id = n.id) as lines,
                               (select count(*) from programme.objection o where o.notice_id = n.id) as objections
                        from programme.notice n
                        where n.unit_id = :unit and (:drafts or n.published_on is not null)
                        order by coalesce(n.published_on, date '9999-12-31') desc, n.number desc, n.id limit :limit offset :offset
                        """)
                .param("unit", unit.value())
                .param("drafts", drafts)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new Line(
                        new NoticeId(row.getObject("id", UUID.class)),
                        row.getString("number"),
                        Bilingual.of(row.getString("title_zh"), row.getString("title_en")),
                        NoticeState.valueOf(row.getString("state")),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("to_on", LocalDate.class),
                        row.getInt("lines"),
                        row.getInt("objections")))
                .list();
    }

    Optional<Notice> find(NoticeId id) {
        return jdbc.sql("""
                        select n.*, u.name_zh as unit_zh, u.name_en as unit_en from programme.notice n
                        join organization.unit u on u.id = n.unit_id where n.id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> notice(id, row))
                .optional();
    }

    /** Locks the notice until the transaction ends, so that an objection and the conclusion cannot pass each other. */
    Optional<Notice> findForUpdate(NoticeId id) {
        jdbc.sql("select id from programme.notice where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        return find(id);
    }

    private Notice notice(NoticeId id, ResultSet row) throws SQLException {
        return new Notice(
                id,
                new UnitId(row.getObject("unit_id", UUID.class)),
                Bilingual.of(row.getString("unit_zh"), row.getString("unit_en")),
                new CycleId(row.getObject("cycle_id", UUID.class)),
                row.getString("subject"),
                row.getString("number"),
                Bilingual.of(row.getString("title_zh"), row.getString("title_en")),
                Bilingual.of(row.getString("body_zh"), row.getString("body_en")),
                row.getString("channels"),
                row.getString("contact"),
                row.getObject("published_on", LocalDate.class),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                row.getInt("working_days"),
                NoticeState.valueOf(row.getString("state")),
                row.getString("conclusion"),
                dates.dayOf(row.getTimestamp("changed_at").toInstant()),
                row.getInt("version"),
                lines(id),
                objections(id));
    }

    private List<NoticeLine> lines(NoticeId id) {
        return jdbc.sql("select * from programme.notice_line where notice_id = :id order by position")
                .param("id", id.value())
                .query((row, n) -> new NoticeLine(
                        row.getObject("id", UUID.class),
                        row.getInt("position"),
                        row.getObject("subject_id", UUID.class),
                        Bilingual.of(row.getString("text_zh"), row.getString("text_en")),
                        row.getString("grade")))
                .list();
    }

    private List<Objection> objections(NoticeId id) {
        return jdbc.sql("select * from programme.objection where notice_id = :id order by raised_at")
                .param("id", id.value())
                .query(NoticeRows::objection)
                .list();
    }

    static Objection objection(ResultSet row, int n) throws SQLException {
        var person = row.getObject("person_id", UUID.class);
        Timestamp decided = row.getTimestamp("decided_at");
        return new Objection(
                row.getObject("id", UUID.class),
                new NoticeId(row.getObject("notice_id", UUID.class)),
                row.getObject("line_id", UUID.class),
                person == null ? null : new PersonId(person),
                row.getString("name"),
                row.getString("text"),
                row.getTimestamp("raised_at").toInstant(),
                Objection.State.valueOf(row.getString("state")),
                row.getString("decision"),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant(),
                row.getObject("due_on", LocalDate.class),
                row.getInt("version"));
    }

    /** Notices whose last day is over, with no objection open. */
    List<NoticeId> due(LocalDate today) {
        return jdbc.sql("""
                        select n.id from programme.notice n where n.state = 'PUBLICISING' and n.to_on < :today
                          and not exists (select 1 from programme.objection o where o.notice_id = n.id and o.state = 'OPEN')
                        order by n.to_on
                        """)
                .param("today", today)
                .query((row, n) -> new NoticeId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The number the next notice of the year would have. */
    String nextNumber(UnitId unit, int year) {
        var taken = jdbc.sql("select count(*) from programme.notice where unit_id = :unit and number like :year")
                .param("unit", unit.value())
                .param("year", year + "-%")
                .query(Integer.class)
                .single();
        return "%d-%02d".formatted(year, taken + 1);
    }
}
