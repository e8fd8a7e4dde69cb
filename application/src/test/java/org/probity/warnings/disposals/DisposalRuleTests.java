package org.probity.warnings.disposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.probity.organization.PersonId;
import org.probity.warnings.interviews.InterviewState;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;

/** The rules of disposals (P4.2e, invariant 4), each by itself. */
class DisposalRuleTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 10);

    @Test
    void aDisposalRestsOnAnInterviewWithoutImprovementOrOnARecordedDecision() {
        for (var state : InterviewState.values()) {
            var fine = state == InterviewState.NOT_IMPROVED || state == InterviewState.ESCALATED;
            assertThat(new DisposalGround.AfterInterview(state).refusals().isEmpty())
                    .as(state.name())
                    .isEqualTo(fine);
        }
        assertThat(codes(new DisposalGround.AfterInterview(null).refusals())).containsExactly("no-interview");
        assertThat(codes(new DisposalGround.Direct(null, "情形严重，影响较大，群众反映强烈").refusals()))
                .containsExactly("not-direct");
        assertThat(codes(new DisposalGround.Direct(false, "情形严重，影响较大，群众反映强烈").refusals()))
                .containsExactly("not-direct");
        assertThat(codes(new DisposalGround.Direct(true, "严重").refusals())).containsExactly("seriousness");
        assertThat(new DisposalGround.Direct(true, "情形严重，影响较大，群众反映强烈").refusals())
                .isEmpty();
    }

    @Test
    void allThreeAreConsideredAndNoneIsOmitted() {
        var rule = new ThreeRolesRule(TODAY);
        var fine = lines();
        assertThat(rule.refusals(fine)).isEmpty();
        for (var n = 0; n < 3; n++) {
            var omitted = new ArrayList<>(fine);
            omitted.remove(n);
            assertThat(codes(rule.refusals(omitted))).containsExactly("role-omitted");
            var silent = new ArrayList<>(fine);
            var line = silent.get(n);
            silent.set(n, line(line.role(), Set.of(), "理由", TODAY));
            assertThat(codes(rule.refusals(silent))).containsExactly("role-omitted");
        }
    }

    @Test
    void eachLineHasItsReasonAndItsDayAndNoneStandsAlone() {
        var rule = new ThreeRolesRule(TODAY);
        var holder = DisposedRole.POST_HOLDER;
        assertThat(codes(rule.refusals(
                        with(line(holder, Set.of(Disposition.NONE, Disposition.CRITICISM), "理由", TODAY)))))
                .containsExactly("none-and-some");
        assertThat(codes(rule.refusals(with(line(holder, Set.of(Disposition.CRITICISM), "", TODAY)))))
                .containsExactly("reason");
        assertThat(codes(rule.refusals(with(line(holder, Set.of(Disposition.CRITICISM), "理由", null)))))
                .containsExactly("due");
        assertThat(codes(rule.refusals(with(line(holder, Set.of(Disposition.CRITICISM), "理由", TODAY.minusDays(1))))))
                .containsExactly("due");
        var vacant = new RoleLine(
                holder,
                null,
                new Bilingual("", ""),
                new Bilingual("", ""),
                Set.of(Disposition.CRITICISM),
                "",
                "理由",
                TODAY);
        assertThat(codes(rule.refusals(with(vacant)))).containsExactly("vacant");
        var nobody = List.of(
                line(DisposedRole.MAIN_PERSON, Set.of(Disposition.NONE), "已履职", null),
                line(DisposedRole.LEADER_IN_CHARGE, Set.of(Disposition.NONE), "已履职", null),
                line(holder, Set.of(Disposition.NONE), "已改正", null));
        assertThat(codes(rule.refusals(nobody))).containsExactly("nobody-dealt-with");
    }

    @Test
    void onlyThePersonConcernedAppealsAndOnlyInTime() {
        var line = lines().get(2);
        var person = java.util.Objects.requireNonNull(line.person());
        var term = new AppealTerm(TODAY, TODAY.plusDays(14));
        assertThat(term.refusals(TODAY.plusDays(14), line, person)).isEmpty();
        assertThat(codes(term.refusals(TODAY.plusDays(15), line, person))).containsExactly("appeal-late");
        assertThat(codes(term.refusals(TODAY, line, PersonId.random()))).containsExactly("appeal-of-another");
        var none = lines().get(0);
        assertThat(codes(term.refusals(TODAY, none, java.util.Objects.requireNonNull(none.person()))))
                .as("on whom nothing was laid")
                .containsExactly("appeal-of-another");
    }

    @Test
    void nobodyDecidesAloneAndNothingIsOpenOnceItIsClosed() {
        for (var act : DisposalAct.values()) {
            assertThat(act.isOpenIn(DisposalState.CLOSED)).as(act.name()).isFalse();
            assertThat(act.after(DisposalState.PROPOSED) == DisposalState.LG_DECIDED)
                    .as(act + " decides")
                    .isEqualTo(act == DisposalAct.DECIDE);
        }
        assertThat(DisposalAct.DECIDE.who()).isEqualTo(DisposalAct.Who.MEETING);
    }

    private static List<RoleLine> lines() {
        return List.of(
                line(DisposedRole.MAIN_PERSON, Set.of(Disposition.NONE), "已及时约谈和督办", null),
                line(DisposedRole.LEADER_IN_CHARGE, Set.of(Disposition.ADMONITION), "分管不力", TODAY.plusDays(5)),
                line(DisposedRole.POST_HOLDER, Set.of(Disposition.POST_ADJUSTMENT), "逾期未改", TODAY.plusDays(10)));
    }

    private static List<RoleLine> with(RoleLine line) {
        return lines().stream()
                .map(one -> one.role() == line.role() ? line : one)
                .toList();
    }

    private static RoleLine line(
            DisposedRole role, Set<Disposition> dispositions, String reason, @Nullable LocalDate due) {
        return new RoleLine(
                role,
                PersonId.random(),
                new Bilingual("某", "Somebody"),
                new Bilingual("", ""),
                dispositions,
                "",
                reason,
                due);
    }

    private static List<String> codes(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> refusal.code().substring("warnings.disposal.refusal.".length()))
                .toList();
    }
}
