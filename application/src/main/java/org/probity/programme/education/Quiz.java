package org.probity.programme.education;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.organization.UnitId;
import org.probity.programme.CycleId;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;

/**
 * A quiz on risk prevention (P1.2.3).
 *
 * @param passPercent how many of the questions, in per cent, have to be right
 * @param attempts    how often one may try
 */
record Quiz(
        QuizId id,
        UnitId unit,
        CycleId cycle,
        Bilingual title,
        int passPercent,
        int attempts,
        @Nullable LocalDate openedOn,
        LocalDate dueOn,
        PaperState state,
        int version,
        List<Question> questions) {

    Quiz {
        questions = List.copyOf(questions);
    }

    public boolean is(PaperState other) {
        return state == other;
    }

    public String path() {
        return "/programme/education/quizzes/" + id;
    }

    /** Counts answers: a question counts when exactly its right options were chosen. */
    Score score(Map<UUID, Set<Integer>> answers) {
        var right = (int) questions.stream()
                .filter(question -> question.isRight(answers.get(question.id())))
                .count();
        return new Score(right, questions.size(), right * 100 >= passPercent * questions.size());
    }

    /** Every question answered, with options that it has, one only where one is asked for. */
    List<Refusal> refusals(Map<UUID, Set<Integer>> answers) {
        var refusals = new ArrayList<Refusal>();
        for (var question : questions) {
            var chosen = answers.getOrDefault(question.id(), Set.of());
            var numbers =
                    question.options().stream().map(Question.Option::number).collect(Collectors.toSet());
            if (chosen.isEmpty()) {
                refusals.add(Refusal.at("q." + question.id(), "programme.refusal.question-unanswered"));
            } else if (!numbers.containsAll(chosen)
                    || (question.kind() != Question.Kind.MULTIPLE && chosen.size() > 1)) {
                refusals.add(Refusal.at("q." + question.id(), "programme.refusal.question-answer"));
            }
        }
        return List.copyOf(refusals);
    }

    /** What came of an attempt. */
    record Score(int correct, int questions, boolean passed) {

        public int percent() {
            return questions == 0 ? 0 : correct * 100 / questions;
        }
    }
}
