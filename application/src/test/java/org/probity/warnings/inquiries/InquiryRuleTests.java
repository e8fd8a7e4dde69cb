package org.probity.warnings.inquiries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.probity.monitoring.signals.SignalLevel;
import org.probity.warnings.Turn;
import org.probity.wording.Refusal;

/** The table of an inquiry's life, and what allows one (P4.2c). */
class InquiryRuleTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    @Test
    void everyStateIsReachedAndEndsSomewhere() {
        var reached = EnumSet.of(InquiryState.DRAFT);
        var waiting = new ArrayDeque<>(reached);
        while (!waiting.isEmpty()) {
            var from = waiting.poll();
            InquiryAct.TABLE.stream()
                    .filter(line -> line.from() == from && reached.add(line.next()))
                    .forEach(line -> waiting.add(line.next()));
        }
        assertThat(reached).containsExactlyInAnyOrder(InquiryState.values());
        assertThat(InquiryAct.TABLE)
                .allMatch(line -> (line.turn() == Turn.NOBODY)
                        == EnumSet.of(InquiryState.CLOSED, InquiryState.ESCALATED, InquiryState.WITHDRAWN)
                                .contains(line.next()));
        for (var over : List.of(InquiryState.CLOSED, InquiryState.ESCALATED, InquiryState.WITHDRAWN)) {
            assertThat(InquiryAct.TABLE).noneMatch(line -> line.from() == over);
        }
    }

    @Test
    void aReplyNeedsTheLeadersCommentBeforeItIsEvaluatedAndAnotherPersonsConfirmationAfter() {
        assertThat(InquiryAct.line(InquiryState.ANSWERED, InquiryAct.EVALUATE)).isEmpty();
        assertThat(InquiryAct.line(InquiryState.ISSUED, InquiryAct.ENDORSE)).isEmpty();
        assertThat(InquiryAct.line(InquiryState.ASSESSED, InquiryAct.CLOSE)).isEmpty();
        assertThat(InquiryAct.line(InquiryState.REPLIED, InquiryAct.CLOSE)).isEmpty();
    }

    @Test
    void anOrangeSignalCarriesTheLetterOnlyWhereTheLetterRestsOnIt() {
        assertThat(Ground.ORANGE.holds(List.of(fact(SignalLevel.ORANGE, false, 5, true)), false, TODAY))
                .isTrue();
        assertThat(Ground.ORANGE.holds(List.of(fact(SignalLevel.ORANGE, false, 5, false)), false, TODAY))
                .isFalse();
        assertThat(Ground.ORANGE.holds(List.of(fact(SignalLevel.YELLOW, false, 5, true)), false, TODAY))
                .isFalse();
    }

    @Test
    void twoYellowSignalsCountWithinNinetyDays() {
        var near = fact(SignalLevel.YELLOW, false, 90, true);
        var far = fact(SignalLevel.YELLOW, false, 91, false);
        assertThat(Ground.TWO_YELLOW.holds(List.of(near, near), false, TODAY)).isTrue();
        assertThat(Ground.TWO_YELLOW.holds(List.of(near, far), false, TODAY)).isFalse();
        assertThat(Ground.TWO_YELLOW.holds(List.of(near), false, TODAY)).isFalse();
    }

    @Test
    void threePetitionsCountWithinSixMonths() {
        var near = fact(SignalLevel.YELLOW, true, 100, true);
        assertThat(Ground.THREE_PETITIONS.holds(List.of(near, near, near), false, TODAY))
                .isTrue();
        assertThat(Ground.THREE_PETITIONS.holds(
                        List.of(near, near, fact(SignalLevel.YELLOW, true, 200, false)), false, TODAY))
                .isFalse();
        assertThat(Ground.THREE_PETITIONS.holds(
                        List.of(near, near, fact(SignalLevel.RED, false, 1, false)), false, TODAY))
                .isFalse();
    }

    @Test
    void theNextRungNeedsAReminderThatWasTakenHigher() {
        assertThat(Ground.NEXT_RUNG.holds(List.of(), false, TODAY)).isFalse();
        assertThat(Ground.NEXT_RUNG.holds(List.of(), true, TODAY)).isTrue();
    }

    @Test
    void aReplyAnswersEachQuestionWithCausesAndMeasures() {
        var questions = List.of(new Reply.Item(1, "为何", ""), new Reply.Item(2, "如何", ""));
        assertThat(new ReplyDraft(Map.of(1, "因为", 2, " "), "原因", "").missing(questions))
                .extracting(Refusal::field)
                .containsExactly("answer-2", "measures");
        assertThat(new ReplyDraft(Map.of(1, "因为", 2, "这样"), "原因", "措施").missing(questions))
                .isEmpty();
    }

    @Test
    void aReplyIsLateFromTheDayAfterItsDay() {
        assertThat(reply(LocalDate.of(2026, 8, 12)).daysLate()).isZero();
        assertThat(reply(LocalDate.of(2026, 8, 18)).daysLate()).isEqualTo(6);
    }

    private static Reply reply(LocalDate signed) {
        var nobody = new org.probity.wording.Bilingual("", "");
        return new Reply(1, List.of(), "", "", LocalDate.of(2026, 8, 12), signed, "", nobody, null);
    }

    private static Ground.Fact fact(SignalLevel level, boolean petition, int daysAgo, boolean attached) {
        return new Ground.Fact(level, petition, TODAY.minusDays(daysAgo), attached);
    }
}
