package org.probity.warnings.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.probity.warnings.Term;
import org.probity.warnings.Turn;
import org.probity.warnings.lessons.LessonAim;
import org.probity.warnings.lessons.LessonAnswer;
import org.probity.warnings.lessons.LessonAnswers;
import org.probity.wording.Refusal;

/** The table of a reminder's life (P4.2b), and the answer that closing asks for (P5.3). */
class ReminderRuleTests {

    @Test
    void everyStateButTheFirstIsReached() {
        assertThat(ReminderAct.TABLE.stream().map(ReminderAct.Line::next).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(ReminderState.class));
    }

    @Test
    void onlyTheAddresseeAcknowledgesWithinSevenDays() {
        assertThat(ReminderAct.ACKNOWLEDGE.who()).isEqualTo(ReminderAct.Who.SUBJECT);
        assertThat(ReminderAct.TABLE)
                .filteredOn(line -> line.next() == ReminderState.ISSUED)
                .allMatch(line -> line.turn() == Turn.SUBJECT && line.until() == Term.ACKNOWLEDGEMENT);
    }

    @Test
    void whatIsOverStaysOver() {
        assertThat(ReminderAct.TABLE)
                .noneMatch(line -> EnumSet.of(ReminderState.CLOSED, ReminderState.ESCALATED, ReminderState.WITHDRAWN)
                        .contains(line.from()));
    }

    @Test
    void noWarningClosesWithoutSayingWhatItChanges() {
        assertThat(LessonAnswers.refusals(List.of()))
                .extracting(Refusal::code)
                .containsExactly("warnings.refusal.lesson-missing");
        assertThat(LessonAnswers.refusals(List.of(new LessonAnswer(LessonAim.NOTHING, "没有"))))
                .extracting(Refusal::code)
                .containsExactly("warnings.refusal.lesson-nothing-why");
        assertThat(LessonAnswers.refusals(List.of(
                        new LessonAnswer(LessonAim.RULE, "修订补正告知制度"),
                        new LessonAnswer(LessonAim.NOTHING, "个别情形，制度流程均已完备无需改动"))))
                .extracting(Refusal::code)
                .containsExactly("warnings.refusal.lesson-nothing-and-something");
        assertThat(LessonAnswers.refusals(List.of(new LessonAnswer(LessonAim.RULE, "修订补正告知制度"))))
                .isEmpty();
    }
}
