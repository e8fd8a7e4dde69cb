package org.probity.programme.education;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What people answered: each sees their own, and everybody else only counts. */
@Repository
class QuizAttempts {

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Clock clock;

    QuizAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID add(Quiz quiz, PersonId person, int number, Map<UUID, Set<Integer>> answers, Quiz.Score score) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into programme.quiz_attempt (id, quiz_id, person_id, number, answers, correct, questions, passed, handed_in_at)
                        values (:id, :quiz, :person, :number, cast(:answers as jsonb), :correct, :questions, :passed, :now)
                        """)
                .param("id", id)
                .param("quiz", quiz.id().value())
                .param("person", person.value())
                .param("number", number)
                .param("answers", json.writeValueAsString(answers))
                .param("correct", score.correct())
                .param("questions", score.questions())
                .param("passed", score.passed())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** A person's attempts at one quiz, or at all, the latest first. */
    List<QuizAttempt> of(PersonId person, @Nullable QuizId quiz) {
        return jdbc.sql("""
                        select a.*, z.title_zh, z.title_en from programme.quiz_attempt a join programme.quiz z on z.id = a.quiz_id
                        where a.person_id = :person and (cast(:quiz as uuid) is null or a.quiz_id = :quiz)
                        order by a.handed_in_at desc, a.number desc limit 100
                        """)
                .param("person", person.value())
                .param("quiz", quiz == null ? null : quiz.value(), Types.OTHER)
                .query((row, n) -> new QuizAttempt(
                        new QuizId(row.getObject("quiz_id", UUID.class)),
                        Bilingual.of(row.getString("title_zh"), row.getString("title_en")),
                        row.getInt("number"),
                        answers(row.getString("answers")),
                        new Quiz.Score(row.getInt("correct"), row.getInt("questions"), row.getBoolean("passed")),
                        row.getTimestamp("handed_in_at").toInstant()))
                .list();
    }

    private Map<UUID, Set<Integer>> answers(String stored) {
        var answers = new HashMap<UUID, Set<Integer>>();
        json.readTree(stored).properties().forEach(answer -> {
            var chosen = new TreeSet<Integer>();
            answer.getValue().forEach(number -> chosen.add(number.asInt()));
            answers.put(UUID.fromString(answer.getKey()), chosen);
        });
        return answers;
    }

    /** Who took it, whether they passed, and what they answered the last time. */
    record Last(PersonId person, boolean passed, Map<UUID, Set<Integer>> answers) {}

    List<Last> last(QuizId quiz) {
        return jdbc.sql("""
                        select distinct on (person_id) person_id, answers,
                            bool_or(passed) over (partition by person_id) as passed
                        from programme.quiz_attempt where quiz_id = :quiz order by person_id, number desc
                        """)
                .param("quiz", quiz.value())
                .query((row, n) -> new Last(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getBoolean("passed"),
                        answers(row.getString("answers"))))
                .list();
    }
}
