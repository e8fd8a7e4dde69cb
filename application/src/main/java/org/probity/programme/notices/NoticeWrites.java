package org.probity.programme.notices;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.CurrentActor;
import org.probity.organization.PersonId;
import org.probity.programme.CycleId;
import org.probity.programme.NoticeEntry;
import org.probity.programme.NoticeId;
import org.probity.wording.EditConflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of notices as they are written. */
@Repository
class NoticeWrites {

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;

    NoticeWrites(JdbcClient jdbc, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    void insert(NoticeId id, CycleId cycle, NoticeDraft draft, List<NoticeEntry> entries) {
        bind(jdbc.sql("""
                        insert into programme.notice (id, unit_id, cycle_id, subject, number, title_zh, title_en, body_zh, body_en,
                            channels, contact, working_days, changed_at, changed_by)
                        values (:id, :unit, :cycle, :kind, :number, :title_zh, :title_en, :body_zh, :body_en, :channels, :contact, :days,
                            :now, :actor)
                        """), id, draft)
                .param("unit", draft.unit().value())
                .param("cycle", cycle.value())
                .param("kind", draft.kind())
                .update();
        lines(id, draft.kind(), entries);
    }

    void redraft(NoticeId id, int version, NoticeDraft draft, List<NoticeEntry> entries) {
        changed(bind(jdbc.sql("""
                        update programme.notice set number = :number, title_zh = :title_zh, title_en = :title_en, body_zh = :body_zh,
                            body_en = :body_en, channels = :channels, contact = :contact, working_days = :days,
                            version = version + 1, changed_at = :now, changed_by = :actor where id = :id and version = :version
                        """), id, draft).param("version", version).update());
        jdbc.sql("delete from programme.notice_line where notice_id = :id")
                .param("id", id.value())
                .update();
        lines(id, draft.kind(), entries);
    }

    private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, NoticeId id, NoticeDraft draft) {
        return sql.param("id", id.value())
                .param("number", draft.number().strip())
                .param("title_zh", draft.title().zh())
                .param("title_en", draft.title().en())
                .param("body_zh", draft.body().zh())
                .param("body_en", draft.body().en())
                .param("channels", draft.channels().strip())
                .param("contact", draft.contact().strip())
                .param("days", draft.workingDays())
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor.get().name());
    }

    private void lines(NoticeId id, String kind, List<NoticeEntry> entries) {
        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            jdbc.sql("""
                            insert into programme.notice_line (id, notice_id, position, subject, subject_id, text_zh, text_en, grade)
                            values (:id, :notice, :position, :kind, :subject, :zh, :en, :grade)
                            """)
                    .param("id", UUID.randomUUID())
                    .param("notice", id.value())
                    .param("position", i + 1)
                    .param("kind", kind)
                    .param("subject", entry.subjectId())
                    .param("zh", entry.text().zh())
                    .param("en", entry.text().en())
                    .param("grade", entry.grade(), Types.VARCHAR)
                    .update();
        }
    }

    void publish(NoticeId id, int version, LocalDate on, LocalDate from, LocalDate to) {
        changed(jdbc.sql("""
                        update programme.notice set state = 'PUBLICISING', published_on = :on, from_on = :from, to_on = :to,
                            version = version + 1, changed_at = :now, changed_by = :actor where id = :id and version = :version
                        """)
                .param("on", on)
                .param("from", from)
                .param("to", to)
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor.get().name())
                .param("id", id.value())
                .param("version", version)
                .update());
    }

    void end(NoticeId id, int version, NoticeState state, String conclusion) {
        changed(jdbc.sql("""
                        update programme.notice set state = :state, conclusion = :conclusion, version = version + 1,
                            changed_at = :now, changed_by = :actor, change_reason = :conclusion where id = :id and version = :version
                        """)
                .param("state", state.name())
                .param("conclusion", conclusion)
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor.get().name())
                .param("id", id.value())
                .param("version", version)
                .update());
    }

    UUID object(NoticeId id, @Nullable UUID line, PersonId person, String name, String text, LocalDate dueOn) {
        var objection = UUID.randomUUID();
        jdbc.sql("""
                        insert into programme.objection (id, notice_id, line_id, person_id, name, text, raised_at, due_on)
                        values (:id, :notice, :line, :person, :name, :text, :now, :due)
                        """)
                .param("id", objection)
                .param("notice", id.value())
                .param("line", line, Types.OTHER)
                .param("person", person.value())
                .param("name", name)
                .param("text", text)
                .param("now", Timestamp.from(clock.instant()))
                .param("due", dueOn)
                .update();
        return objection;
    }

    void decide(Objection objection, int version, Objection.State state, String decision) {
        changed(jdbc.sql("""
                        update programme.objection set state = :state, decision = :decision, decided_by = :actor, decided_at = :now,
                            version = version + 1 where id = :id and version = :version and state = 'OPEN'
                        """)
                .param("state", state.name())
                .param("decision", decision)
                .param("actor", actor.get().name())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", objection.id())
                .param("version", version)
                .update());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new EditConflict("programme.notice");
        }
    }
}
