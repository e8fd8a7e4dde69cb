package org.probity.shell.deadlines;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a person was reminded of, the latest first. */
@Repository
class History {

    private final JdbcClient jdbc;

    History(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One reminder.
     *
     * @param mailedOn when it went out by mail; none when it did not
     * @param goneAt   since when the thing waits no more
     */
    public record Told(
            Waiting waiting,
            Occasion occasion,
            Instant at,
            @Nullable Instant mailedOn,
            @Nullable Instant goneAt) {}

    /** At most {@code limit} reminders before one. */
    List<Told> of(PersonId person, @Nullable Instant before, @Nullable UUID beforeId, int limit) {
        return jdbc.sql("""
                        select w.*, n.name_zh, n.name_en, r.occasion, r.at, m.sent_at
                        from shell.reminder r join shell.waiting w on w.id = r.waiting_id
                        join organization.person n on n.id = w.person_id
                        left join shell.mail m on m.id = r.mail_id
                        where r.person_id = :person
                          and (:before::timestamptz is null or (r.at, r.waiting_id) < (:before::timestamptz, :before_id::uuid))
                        order by r.at desc, r.waiting_id desc limit :limit
                        """)
                .param("person", person.value())
                .param("before", before == null ? null : Timestamp.from(before))
                .param("before_id", beforeId)
                .param("limit", limit)
                .query((row, n) -> new Told(
                        WaitingRows.waiting(row, n),
                        Occasion.valueOf(row.getString("occasion")),
                        row.getTimestamp("at").toInstant(),
                        instant(row.getTimestamp("sent_at")),
                        instant(row.getTimestamp("gone_at"))))
                .list();
    }

    /** Which of the person's own things others heard of, and since when. */
    List<Heard> heard(PersonId person) {
        return jdbc.sql("""
                        select w.task, w.url, w.due_on, min(r.day) as day from shell.waiting w
                        join shell.reminder r on r.waiting_id = w.id and r.occasion = 'ESCALATED'
                        where w.person_id = :person and w.gone_at is null group by w.id
                        """)
                .param("person", person.value())
                .query((row, n) -> new Heard(
                        new Cause(
                                row.getString("task"), row.getString("url"), row.getObject("due_on", LocalDate.class)),
                        row.getObject("day", LocalDate.class)))
                .list();
    }

    /** That the superior, or the office, heard of a cause on a day. */
    record Heard(Cause cause, LocalDate on) {}

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
