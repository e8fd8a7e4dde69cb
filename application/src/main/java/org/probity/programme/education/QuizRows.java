package org.probity.programme.education;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.CurrentActor;
import org.probity.organization.UnitId;
import org.probity.programme.CycleId;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of quizzes, as they are read and written. */
@Repository
class QuizRows {

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;

    QuizRows(JdbcClient jdbc, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    List<Quiz> list(UnitId unit) {
        return jdbc.sql("select * from programme.quiz where unit_id = :unit order by due_on desc, id limit 100")
                .param("unit", unit.value())
                .query((row, n) -> quiz(row, List.of()))
                .list();
    }

    Optional<Quiz> find(QuizId id) {
        return jdbc.sql("select * from programme.quiz where id = :id")
                .param("id", id.value())
                .query((row, n) -> quiz(row, questions(id)))
                .optional();
    }

    private List<Question> questions(QuizId id) {
        var options = new HashMap<UUID, List<Question.Option>>();
        jdbc.sql("""
                        select o.* from programme.quiz_option o join programme.quiz_question q on q.id = o.question_id
                        where q.quiz_id = :id order by o.question_id, o.position
                        """).param("id", id.value()).query(row -> {
            options.computeIfAbsent(row.getObject("question_id", UUID.class), question -> new ArrayList<>())
                    .add(new Question.Option(
                            row.getInt("position"),
                            Bilingual.of(row.getString("text_zh"), row.getString("text_en")),
                            row.getBoolean("correct")));
        });
        return jdbc.sql("select * from programme.quiz_question where quiz_id = :id order by position, id")
                .param("id", id.value())
                .query((row, n) -> {
                    var question = row.getObject("id", UUID.class);
                    return new Question(
                            question,
                            n + 1,
                            Question.Kind.valueOf(row.getString("kind")),
                            Bilingual.of(row.getString("text_zh"), row.getString("text_en")),
                            Bilingual.of(row.getString("reason_zh"), row.getString("reason_en")),
                            options.getOrDefault(question, List.of()));
                })
                .list();
    }

    void insert(QuizId id, CycleId cycle, QuizDraft draft) {
        jdbc.sql("""
                        insert into programme.quiz (id, unit_id, cycle_id, title_zh, title_en, pass_percent, attempts, due_on, changed_at, changed_by)
                        values (:id, :unit, :cycle, :zh, :en, :pass, :attempts, :due, :now, :actor)
                        """)
                .param("unit", draft.unit().value())
                .param("cycle", cycle.value())
                .params(columns(id, draft))
                .update();
    }

    void change(QuizId id, int version, QuizDraft draft) {
        changed(jdbc.sql("""
                        update programme.quiz set title_zh = :zh, title_en = :en, pass_percent = :pass, attempts = :attempts, due_on = :due,
                            version = version + 1, changed_at = :now, changed_by = :actor where id = :id and version = :version
                        """)
                .param("version", version)
                .params(columns(id, draft))
                .update());
    }

    private Map<String, Object> columns(QuizId id, QuizDraft draft) {
        return Map.of(
                "id", id.value(),
                "zh", draft.title().zh(),
                "en", draft.title().en(),
                "pass", draft.passPercent(),
                "attempts", draft.attempts(),
                "due", draft.dueOn(),
                "now", Timestamp.from(clock.instant()),
                "actor", actor.get().name());
    }

    void move(QuizId id, int version, PaperState to, @Nullable LocalDate openedOn) {
        changed(jdbc.sql("""
                        update programme.quiz set state = :state, opened_on = :opened,
                            version = version + 1, changed_at = :now, changed_by = :actor where id = :id and version = :version
                        """)
                .param("state", to.name())
                .param("opened", openedOn, Types.DATE)
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor.get().name())
                .param("id", id.value())
                .param("version", version)
                .update());
    }

    /** Writes a question at its place, in the place of what stood there under its id. */
    void question(QuizId id, Question question) {
        remove(id, question.id());
        jdbc.sql("""
                        insert into programme.quiz_question (id, quiz_id, position, kind, text_zh, text_en, reason_zh, reason_en)
                        values (:id, :quiz, :position, :kind, :zh, :en, :reason_zh, :reason_en)
                        """)
                .param("id", question.id())
                .param("quiz", id.value())
                .param("position", question.position())
                .param("kind", question.kind().name())
                .param("zh", question.text().zh())
                .param("en", question.text().en())
                .param("reason_zh", question.reason().zh())
                .param("reason_en", question.reason().en())
                .update();
        question.options()
                .forEach(option -> jdbc.sql("""
                        insert into programme.quiz_option (question_id, position, text_zh, text_en, correct)
                        values (:id, :position, :zh, :en, :correct)
                        """)
                        .param("id", question.id())
                        .param("position", option.number())
                        .param("zh", option.text().zh())
                        .param("en", option.text().en())
                        .param("correct", option.correct())
                        .update());
    }

    void remove(QuizId id, UUID question) {
        jdbc.sql("""
                        delete from programme.quiz_option where question_id =
                            (select q.id from programme.quiz_question q where q.id = :question and q.quiz_id = :quiz)
                        """).param("question", question).param("quiz", id.value()).update();
        jdbc.sql("delete from programme.quiz_question where id = :question and quiz_id = :quiz")
                .param("question", question)
                .param("quiz", id.value())
                .update();
    }

    private static Quiz quiz(ResultSet row, List<Question> questions) throws SQLException {
        return new Quiz(
                new QuizId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new CycleId(row.getObject("cycle_id", UUID.class)),
                Bilingual.of(row.getString("title_zh"), row.getString("title_en")),
                row.getInt("pass_percent"),
                row.getInt("attempts"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                PaperState.valueOf(row.getString("state")),
                row.getInt("version"),
                questions);
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new EditConflict("programme.quiz");
        }
    }
}
