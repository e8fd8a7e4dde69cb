package org.probity.programme.education;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;

/** Plays a year's quiz and pledge through for the demonstration: the same acts that people do on the pages, refused for the same reasons. */
@Component
public class StudyRehearsal {

    private final Quizzes quizzes;
    private final Pledges pledges;

    StudyRehearsal(Quizzes quizzes, Pledges pledges) {
        this.quizzes = quizzes;
        this.pledges = pledges;
    }

    /** A question as the demonstration writes it: the right options by their number from 1. */
    public record Asked(String kind, Bilingual text, Bilingual reason, List<Bilingual> options, Set<Integer> right) {}

    /** Writes a quiz and opens it. */
    public QuizId open(UnitId unit, Bilingual title, int passPercent, LocalDate dueOn, List<Asked> questions) {
        var id = quizzes.draft(new QuizDraft(unit, title, passPercent, 3, dueOn));
        for (var asked : questions) {
            var options = new ArrayList<Question.Option>();
            asked.options()
                    .forEach(text -> options.add(new Question.Option(
                            options.size() + 1, text, asked.right().contains(options.size() + 1))));
            quizzes.write(
                    id,
                    quizzes.find(id).orElseThrow().version(),
                    null,
                    new Question(
                            UUID.randomUUID(),
                            0,
                            Question.Kind.valueOf(asked.kind()),
                            asked.text(),
                            asked.reason(),
                            options));
        }
        quizzes.open(id, quizzes.find(id).orElseThrow().version());
        return id;
    }

    /** Somebody hands in their answers: right ones, save the first few. */
    public void answer(QuizId id, PersonId person, int wrong) {
        var answers = new HashMap<UUID, Set<Integer>>();
        for (var question : quizzes.find(id).orElseThrow().questions()) {
            answers.put(question.id(), question.position() > wrong ? question.right() : notRight(question));
        }
        quizzes.answer(id, person, answers);
    }

    /** One option that is not right; where all are, the first alone. */
    private static Set<Integer> notRight(Question question) {
        return Set.of(question.options().stream()
                .filter(option -> !option.correct())
                .findFirst()
                .orElse(question.options().get(0))
                .number());
    }

    /** Writes the cycle's pledge and opens it. */
    public PledgeId pledge(UnitId unit, Bilingual title, Bilingual text, LocalDate dueOn) {
        var id = pledges.draft(new PledgeDraft(unit, title, text, dueOn));
        pledges.open(id, pledges.find(id).orElseThrow().version());
        return id;
    }

    public void sign(PledgeId id, PersonId person) {
        pledges.sign(id, person);
    }
}
