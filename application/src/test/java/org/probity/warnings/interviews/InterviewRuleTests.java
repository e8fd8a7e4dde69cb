package org.probity.warnings.interviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.probity.monitoring.signals.SignalLevel;
import org.probity.monitoring.signals.SignalState;
import org.probity.organization.PersonId;
import org.probity.warnings.WarningKind;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/** The rules of interviews (P4.2d, §5, §6), each by itself. */
class InterviewRuleTests {

    private static final LocalDate HELD = LocalDate.of(2026, 6, 24);

    @Test
    void anInterviewRestsOnAConfirmedRedSignalOrOnWhatRose() {
        assertThat(InterviewGround.carries(SignalLevel.RED, SignalState.CONFIRMED))
                .isTrue();
        assertThat(InterviewGround.carries(SignalLevel.RED, SignalState.NEW)).isFalse();
        assertThat(InterviewGround.carries(SignalLevel.RED, SignalState.DISMISSED))
                .isFalse();
        assertThat(InterviewGround.carries(SignalLevel.ORANGE, SignalState.CONFIRMED))
                .isFalse();
        assertThat(InterviewGround.rises(WarningKind.INQUIRY, "ESCALATED")).isTrue();
        assertThat(InterviewGround.rises(WarningKind.INQUIRY, "CLOSED")).isFalse();
        assertThat(InterviewGround.rises(WarningKind.DISPOSAL, "ESCALATED")).isFalse();
    }

    @Test
    void twoInterviewAtLeastNobodyJuniorOrEqualAndNobodyConcerned() {
        var chief = standing(Standing.Rank.SECTION_CHIEF, false);
        var deputy = standing(Standing.Rank.LEADER, false);
        var inspector = standing(Standing.Rank.LEADER, true);
        var head = standing(Standing.Rank.HEAD, false);
        var staff = standing(Standing.Rank.STAFF, false);
        var rule = new InterviewersRule(chief, Set.of(staff.person()));
        assertThat(rule.refusals(deputy, List.of(inspector))).isEmpty();
        assertThat(codes(rule.refusals(deputy, List.of()))).containsExactly("interviewers");
        assertThat(codes(rule.refusals(chief, List.of(deputy)))).contains("chief-junior", "interviewer-concerned");
        assertThat(codes(rule.refusals(deputy, List.of(staff))))
                .contains("interviewer-junior", "interviewer-concerned");
        assertThat(codes(rule.refusals(deputy, List.of(standing(Standing.Rank.SECTION_CHIEF, false)))))
                .as("an equal")
                .containsExactly("interviewer-junior");
        var ofDeputy = new InterviewersRule(deputy, Set.of());
        assertThat(ofDeputy.refusals(head, List.of(inspector)))
                .as("inspection beside an equal")
                .isEmpty();
        assertThat(codes(ofDeputy.refusals(inspector, List.of(head)))).containsExactly("chief-junior");
        var superior = standing(Standing.Rank.SUPERIOR, false);
        var ofHead = new InterviewersRule(head, Set.of());
        assertThat(codes(ofHead.refusals(superior, List.of(inspector)))).containsExactly("interviewer-junior");
        assertThat(ofHead.refusals(superior, List.of(standing(Standing.Rank.SUPERIOR, false))))
                .isEmpty();
    }

    @Test
    void withoutALastDayThereIsNoInterviewAndItIsThirtyDaysAtMostOrSixtyWithAReason() {
        var term = new RectificationTerm(HELD);
        assertThat(codes(term.refusals(null, ""))).containsExactly("no-deadline");
        assertThat(codes(term.refusals(HELD, ""))).containsExactly("deadline-past");
        assertThat(term.refusals(HELD.plusDays(30), "")).isEmpty();
        assertThat(codes(term.refusals(HELD.plusDays(31), " "))).containsExactly("deadline-reason");
        assertThat(term.refusals(HELD.plusDays(60), "招标周期长")).isEmpty();
        assertThat(codes(term.refusals(HELD.plusDays(61), "招标周期长"))).containsExactly("deadline-far");
    }

    @Test
    void obviousImprovementIsAllThreeTogether() {
        assertThat(facts(2, 60, 0, true).obvious()).isTrue();
        assertThat(facts(1, 60, 0, true).met(Criterion.ITEMS_CLOSED)).isFalse();
        assertThat(facts(2, 59, 0, true).met(Criterion.NO_NEW_HIT))
                .as("a day too early")
                .isFalse();
        assertThat(facts(2, 60, 1, true).met(Criterion.NO_NEW_HIT)).isFalse();
        assertThat(facts(2, 60, 0, null).met(Criterion.MEASURE_EFFECTIVE))
                .as("not rated")
                .isFalse();
        assertThat(facts(2, 60, 0, false).obvious()).isFalse();
    }

    @Test
    void aConclusionAgainstTheFactsNeedsAReasonAndNeverContradictsItsOwnJudgement() {
        var all = Map.of(Criterion.ITEMS_CLOSED, true, Criterion.NO_NEW_HIT, true, Criterion.MEASURE_EFFECTIVE, true);
        var one = Map.of(Criterion.ITEMS_CLOSED, true, Criterion.NO_NEW_HIT, false, Criterion.MEASURE_EFFECTIVE, true);
        assertThat(facts(2, 60, 0, true).refusals(all, true, "")).isEmpty();
        assertThat(codes(facts(2, 40, 0, true).refusals(all, true, "短"))).containsExactly("against-facts");
        assertThat(facts(2, 40, 0, true).refusals(all, true, "系统强制双人复核，期满再查一次。"))
                .isEmpty();
        assertThat(codes(facts(2, 40, 0, true).refusals(one, true, "系统强制双人复核，期满再查一次。")))
                .containsExactly("improved-against-judgement");
        assertThat(codes(facts(2, 60, 0, true).refusals(all, false, "")))
                .containsExactly("not-improved-against-judgement");
        assertThat(facts(2, 40, 0, true).refusals(one, false, ""))
                .as("as computed")
                .isEmpty();
        assertThat(facts(2, 60, 0, true).refusals(Map.of(), false, "")).hasSize(3);
    }

    @Test
    void everyActIsOpenOnlyWhereTheTableSays() {
        for (var act : InterviewAct.values()) {
            assertThat(act.isOpenIn(InterviewState.CLOSED)).isFalse();
            assertThat(act.isOpenIn(InterviewState.ESCALATED)).isFalse();
            assertThat(act.isOpenIn(InterviewState.CLEARED)).isFalse();
            assertThat(act.isOpenIn(InterviewState.ELSEWHERE)).isFalse();
        }
        assertThatThrownBy(() -> InterviewAct.CLOSE.requireFrom(InterviewState.NOT_IMPROVED))
                .isInstanceOf(Refused.class);
        assertThat(InterviewAct.PLAN.after(InterviewState.HELD)).isEqualTo(InterviewState.RECTIFYING);
        assertThat(InterviewAct.SIGN.after(InterviewState.HELD)).isEqualTo(InterviewState.HELD);
    }

    private static Improvement facts(
            int closed, int days, int hits, @org.jspecify.annotations.Nullable Boolean effective) {
        return new Improvement(2, closed, HELD, HELD.plusDays(days), hits, effective);
    }

    private static Standing standing(Standing.Rank rank, boolean inspects) {
        return new Standing(PersonId.random(), new Bilingual("某", "Somebody"), new Bilingual("", ""), rank, inspects);
    }

    private static List<String> codes(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> refusal.code().substring("warnings.interview.refusal.".length()))
                .toList();
    }
}
