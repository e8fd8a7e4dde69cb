package org.probity.warnings.lessons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.measures.entry.Stamp;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.warnings.Warning;
import org.probity.warnings.WarningId;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What closed warnings change, followed to its result. Every kind of warning answers here in the transaction that closes it. */
@Repository
public class Lessons {

    static final String SUBJECT = "warnings.lesson";

    private static final String SELECT = """
            select l.*, p.name_zh as answerer_zh, p.name_en as answerer_en
            from warnings.lesson l join organization.person p on p.id = l.answered_by
            """;

    private final JdbcClient jdbc;
    private final Stamp stamp;
    private final AuditLog auditLog;
    private final Dates dates;

    Lessons(JdbcClient jdbc, Stamp stamp, AuditLog auditLog, Dates dates) {
        this.jdbc = jdbc;
        this.stamp = stamp;
        this.auditLog = auditLog;
        this.dates = dates;
    }

    /**
     * Answers for a warning that is being closed.
     *
     * @throws Refused without an answer, or with nothing and no reason
     */
    @Transactional
    public void answer(Warning warning, List<LessonAnswer> answers, PersonId by) {
        Refused.ifAny(LessonAnswers.refusals(answers));
        for (var answer : answers) {
            var id = UUID.randomUUID();
            jdbc.sql("""
                            insert into warnings.lesson (id, unit_id, warning_id, aim, words, state, answered_by, answered_on, changed_at,
                                changed_by, change_reason)
                            values (:id, :unit, :warning, :aim, :words, :state, :by, :today, :now, :actor, :reason)
                            """)
                    .param("id", id)
                    .param("unit", warning.unit().value())
                    .param("warning", warning.id().value())
                    .param("aim", answer.aim().name())
                    .param("words", answer.words().strip())
                    .param(
                            "state",
                            (answer.aim() == LessonAim.NOTHING ? LessonState.NONE : LessonAct.ANSWER.to()).name())
                    .param("by", by.value())
                    .param("today", dates.today())
                    .params(stamp.now(null))
                    .update();
            auditLog.append("warnings.lesson-answered", Subject.of(SUBJECT, id));
        }
    }

    public List<Lesson> of(WarningId warning) {
        return jdbc.sql(SELECT + "where l.warning_id = :warning order by l.aim")
                .param("warning", warning.value())
                .query(Lessons::lesson)
                .list();
    }

    Optional<Lesson> find(UUID id) {
        return jdbc.sql(SELECT + "where l.id = :id")
                .param("id", id)
                .query(Lessons::lesson)
                .optional();
    }

    /** The change is under way: what it is called where it is made. */
    @Transactional
    void begin(Lesson lesson, int version, String reference) {
        LessonAct.BEGIN.requireFrom(lesson.state());
        bounded("reference", reference, 200);
        write(lesson, version, LessonAct.BEGIN, reference.strip(), "", null);
    }

    /** The change is made, and what came of it. */
    @Transactional
    void finish(Lesson lesson, int version, String result) {
        LessonAct.FINISH.requireFrom(lesson.state());
        bounded("result", result, 1000);
        write(lesson, version, LessonAct.FINISH, lesson.reference(), result.strip(), dates.today());
    }

    private void write(
            Lesson lesson, int version, LessonAct act, String reference, String result, @Nullable LocalDate doneOn) {
        var rows = jdbc.sql("""
                        update warnings.lesson set state = :state, reference = :reference, result = :result, done_on = :done,
                            begun_on = coalesce(begun_on, :today), version = version + 1, changed_at = :now, changed_by = :actor,
                            change_reason = :reason where id = :id and version = :version
                        """)
                .param("state", act.to().name())
                .param("reference", reference)
                .param("result", result)
                .param("done", doneOn, Types.DATE)
                .param("today", dates.today())
                .param("id", lesson.id())
                .param("version", version)
                .params(stamp.now(null))
                .update();
        if (rows == 0) {
            throw new EditConflict(SUBJECT);
        }
        auditLog.append(
                act == LessonAct.BEGIN ? "warnings.lesson-begun" : "warnings.lesson-finished",
                Subject.of(SUBJECT, lesson.id()));
    }

    private static void bounded(String field, String text, int most) {
        if (text.strip().length() < 2) {
            throw new Refused(Refusal.at(field, "measures.refusal.entry-needed"));
        }
        if (text.length() > most) {
            throw new Refused(Refusal.at(field, "measures.refusal.entry-too-long", most));
        }
    }

    static Lesson lesson(ResultSet row, int n) throws SQLException {
        return new Lesson(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new WarningId(row.getObject("warning_id", UUID.class)),
                LessonAim.valueOf(row.getString("aim")),
                row.getString("words"),
                LessonState.valueOf(row.getString("state")),
                new PersonId(row.getObject("answered_by", UUID.class)),
                Bilingual.of(row.getString("answerer_zh"), row.getString("answerer_en")),
                row.getObject("answered_on", LocalDate.class),
                row.getString("reference"),
                row.getString("result"),
                row.getObject("begun_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                row.getInt("version"));
    }
}
