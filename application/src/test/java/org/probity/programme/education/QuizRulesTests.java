package org.probity.programme.education;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.probity.organization.UnitId;
import org.probity.programme.CycleId;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;

/** What a question needs, and how answers are counted (P1.2.3). */
class QuizRulesTests {

    private final Question single = question(Question.Kind.SINGLE, 1);
    private final Question multiple = question(Question.Kind.MULTIPLE, 1, 3);

    @Test
    void aQuestionHasItsRightAnswers() {
        assertThat(single.refusals()).isEmpty();
        assertThat(multiple.refusals()).isEmpty();
        assertThat(codes(question(Question.Kind.SINGLE))).containsExactly("programme.refusal.question-right-SINGLE");
        assertThat(codes(question(Question.Kind.SINGLE, 1, 2)))
                .containsExactly("programme.refusal.question-right-SINGLE");
        assertThat(codes(question(Question.Kind.MULTIPLE, 2)))
                .containsExactly("programme.refusal.question-right-MULTIPLE");
        assertThat(codes(question(Question.Kind.TRUE_FALSE, 2))).containsExactly("programme.refusal.question-options");
    }

    @Test
    void optionsThatAreAlikeAreRefused() {
        var twice = new Question(
                UUID.randomUUID(),
                1,
                Question.Kind.SINGLE,
                new Bilingual("题", ""),
                new Bilingual("", ""),
                List.of(
                        new Question.Option(1, new Bilingual("是", ""), true),
                        new Question.Option(2, new Bilingual("是", ""), false)));
        assertThat(codes(twice)).containsExactly("programme.refusal.question-options-alike");
    }

    @Test
    void aQuestionCountsWhenExactlyItsRightOptionsWereChosen() {
        var quiz = quiz(50);
        assertThat(quiz.score(Map.of(single.id(), Set.of(1), multiple.id(), Set.of(1))))
                .isEqualTo(new Quiz.Score(1, 2, true));
        assertThat(quiz.score(Map.of(single.id(), Set.of(2), multiple.id(), Set.of(1, 3, 2))))
                .isEqualTo(new Quiz.Score(0, 2, false));
        assertThat(quiz(51).score(Map.of(single.id(), Set.of(1))).passed()).isFalse();
    }

    @Test
    void everyQuestionIsAnsweredWithOptionsItHas() {
        assertThat(quiz(80).refusals(Map.of(single.id(), Set.of(1), multiple.id(), Set.of(2))))
                .isEmpty();
        assertThat(quiz(80).refusals(Map.of(single.id(), Set.of(1, 2), multiple.id(), Set.of(7))))
                .extracting(Refusal::code)
                .containsExactly("programme.refusal.question-answer", "programme.refusal.question-answer");
        assertThat(quiz(80).refusals(Map.of())).hasSize(2);
    }

    @Test
    void howAQuestionWentIsToldFromFiveTakersOn() {
        assertThat(new QuizTotals(9, 4, 2, Map.of(single.id(), 2)).percentRight(single.id()))
                .isNull();
        assertThat(new QuizTotals(9, 5, 2, Map.of(single.id(), 2)).percentRight(single.id()))
                .isEqualTo(40);
    }

    @ParameterizedTest
    @EnumSource(PaperAct.class)
    void anActIsDoneFromItsStateAlone(PaperAct act) {
        for (var state : PaperState.values()) {
            if (state != act.from()) {
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> act.requireFrom(state))
                        .hasMessageContaining("paper-is-" + state);
            }
        }
        act.requireFrom(act.from());
        assertThat(act.from()).isNotEqualTo(PaperState.CLOSED);
    }

    private static List<String> codes(Question question) {
        return question.refusals().stream().map(Refusal::code).toList();
    }

    private Quiz quiz(int pass) {
        return new Quiz(
                QuizId.random(),
                new UnitId(UUID.randomUUID()),
                CycleId.random(),
                new Bilingual("测试", "Quiz"),
                pass,
                3,
                null,
                LocalDate.of(2026, 6, 1),
                PaperState.OPEN,
                1,
                List.of(single, multiple));
    }

    private static Question question(Question.Kind kind, Integer... right) {
        var rights = Set.of(right);
        return new Question(
                UUID.randomUUID(),
                1,
                kind,
                new Bilingual("题目", "Question"),
                new Bilingual("", ""),
                IntStream.rangeClosed(1, 3)
                        .mapToObj(n -> new Question.Option(n, new Bilingual("选项" + n, ""), rights.contains(n)))
                        .toList());
    }
}
