package org.probity.measures.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.probity.measures.MeasureEffect;
import org.probity.risks.MeasureId;
import org.probity.wording.Refusal;

/** What a check must say and when it may be made (P2.1.4b), and the one table of a correction. */
class CheckRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final UUID EVIDENCE = UUID.randomUUID();

    @Test
    void noCheckLiesInTheFutureBeforeTheStartBeforeTheLastOneOrBeforeItOpens() {
        assertThat(day(TODAY)).isEmpty();
        assertThat(day(null)).containsExactly("measures.checks.refusal.day");
        assertThat(day(TODAY.plusDays(1))).containsExactly("measures.checks.refusal.future");
        assertThat(day(LocalDate.of(2026, 1, 9))).containsExactly("measures.checks.refusal.before-start");
        assertThat(day(LocalDate.of(2026, 7, 1))).containsExactly("measures.checks.refusal.before-last");
        assertThat(day(LocalDate.of(2026, 10, 1))).containsExactly("measures.checks.refusal.early");
    }

    @Test
    void whatIsNotCarriedOutNeedsAFindingAndADay() {
        assertThat(entry(CheckResult.NOT_CARRIED_OUT, true, "", null))
                .containsExactly("measures.checks.refusal.finding", "measures.checks.refusal.correct-by");
        assertThat(entry(CheckResult.NOT_CARRIED_OUT, true, "无记录", TODAY.plusDays(30)))
                .isEmpty();
        assertThat(entry(CheckResult.NOT_CARRIED_OUT, true, "无记录", TODAY))
                .containsExactly("measures.checks.refusal.correct-by-days");
        assertThat(entry(CheckResult.NOT_CARRIED_OUT, true, "无记录", TODAY.plusDays(61)))
                .containsExactly("measures.checks.refusal.correct-by-days");
        assertThat(entry(CheckResult.PARTLY, false, "记录不全", null, EVIDENCE)).isEmpty();
        assertThat(entry(CheckResult.CARRIED_OUT, false, "", TODAY.plusDays(3), EVIDENCE))
                .containsExactly("measures.checks.refusal.nothing-to-correct");
    }

    @Test
    void withoutTheEvidenceAskedForNothingCountsAsCarriedOut() {
        assertThat(entry(CheckResult.CARRIED_OUT, true, "", null))
                .containsExactly("measures.checks.refusal.nothing-shows-it");
        assertThat(entry(CheckResult.CARRIED_OUT, false, "", null))
                .containsExactly("measures.checks.refusal.evidence-unlooked");
        assertThat(entry(CheckResult.CARRIED_OUT, false, "", null, UUID.randomUUID()))
                .containsExactly("measures.checks.refusal.evidence-of-another");
        assertThat(entry(CheckResult.PARTLY, true, "记录不全", null, EVIDENCE))
                .containsExactly("measures.checks.refusal.evidence-both");
        assertThat(entry(CheckResult.CARRIED_OUT, false, "", null, EVIDENCE)).isEmpty();
        assertThat(entry(null, false, "", null)).containsExactly("measures.checks.refusal.result");
    }

    @Test
    void aRatingNeedsItsReasonAndTextsHaveTheirEnd() {
        var measure = MeasureId.random();
        var unreasoned = new CheckEntry(
                measure,
                TODAY,
                CheckResult.CARRIED_OUT,
                Set.of(EVIDENCE),
                false,
                "",
                "",
                null,
                MeasureEffect.EFFECTIVE,
                "");
        assertThat(codes(CheckRules.entry(unreasoned, TODAY, facts())))
                .containsExactly("measures.checks.refusal.effect-reason");
        assertThat(entry(CheckResult.PARTLY, false, "长".repeat(2001), null, EVIDENCE))
                .containsExactly("measures.checks.refusal.long");
    }

    @Test
    void aCorrectionClosesOnlyByAFollowUpAndIsReportedOnce() {
        assertThat(CorrectionAct.TABLE.stream().filter(line -> line.next() == CorrectionState.CLOSED))
                .allMatch(line -> line.act().who() == CorrectionAct.Who.CHECKER);
        assertThat(CorrectionAct.line(CorrectionState.REPORTED, CorrectionAct.REPORT))
                .isEmpty();
        assertThat(CorrectionAct.TABLE).noneMatch(line -> line.from() == CorrectionState.CLOSED);
        assertThat(CorrectionAct.of(CheckResult.PARTLY)).isEqualTo(CorrectionAct.SEND_BACK);
    }

    private static List<String> day(@Nullable LocalDate on) {
        return codes(CheckRules.day(on, facts(), "M-0001"));
    }

    private static List<String> entry(
            @Nullable CheckResult result, boolean nothing, String finding, @Nullable LocalDate by, UUID... looked) {
        var entry =
                new CheckEntry(MeasureId.random(), TODAY, result, Set.of(looked), nothing, finding, "", by, null, "");
        return codes(CheckRules.entry(entry, TODAY, facts()));
    }

    private static CheckRules.Facts facts() {
        return new CheckRules.Facts(
                TODAY,
                LocalDate.of(2026, 1, 10),
                LocalDate.of(2026, 10, 10),
                LocalDate.of(2026, 7, 10),
                true,
                Set.of(EVIDENCE));
    }

    private static List<String> codes(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::code).toList();
    }
}
