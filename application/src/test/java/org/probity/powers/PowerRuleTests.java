package org.probity.powers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.powers.PowerFixture.CHIEF;
import static org.probity.powers.PowerFixture.CLERK;
import static org.probity.powers.PowerFixture.TODAY;
import static org.probity.powers.PowerFixture.around;
import static org.probity.powers.PowerFixture.law;
import static org.probity.powers.PowerFixture.sound;
import static org.probity.powers.PowerFixture.step;
import static org.probity.powers.PowerFixture.to;
import static org.probity.powers.PowerFixture.with;
import static org.probity.powers.PowerFixture.withAllocations;
import static org.probity.powers.PowerFixture.withFacts;
import static org.probity.powers.PowerFixture.withSteps;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.probity.organization.PostId;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;

/** The rules of a power, each by its bad input. */
class PowerRuleTests {

    @Test
    void aSoundPowerIsRefusedByNoRuleAndGivesNoWarning() {
        assertThat(codes(sound())).isEmpty();
        assertThat(PowerWarning.of(sound(), around())).isEmpty();
    }

    @Test
    void noBasisAnInternalNoticeARepealedLawAndALawWithoutArticleDoNotCarryAPower() {
        var notice = LegalBasis.of(new Bilingual("关于某事的通知", ""), "一", LegalBasis.Rank.INTERNAL_NOTICE);
        var repealed = new LegalBasis(null, law().name(), "第一条", "", LegalBasis.Rank.LAW, null, TODAY);
        var coming = new LegalBasis(null, law().name(), "第一条", "", LegalBasis.Rank.LAW, TODAY.plusDays(1), null);
        var vague = LegalBasis.of(law().name(), " ", LegalBasis.Rank.LAW);
        assertThat(codes(with(sound(), List.of()))).containsExactly("powers.refusal.no-basis");
        assertThat(codes(with(sound(), List.of(notice)))).containsExactly("powers.refusal.internal-notice-only");
        assertThat(codes(with(sound(), List.of(repealed, notice)))).containsExactly("powers.refusal.basis-repealed");
        assertThat(codes(with(sound(), List.of(coming)))).containsExactly("powers.refusal.basis-repealed");
        assertThat(codes(with(sound(), List.of(vague)))).containsExactly("powers.refusal.basis-without-article");
        assertThat(codes(with(sound(), List.of(repealed, vague, law())))).isEmpty();
    }

    @Test
    void aNameInFullWidthIsTheSameName() {
        assertThat(PowerName.normal("规划（许可） Ａ")).isEqualTo(PowerName.normal("规划(许可)a"));
        var taken = withFacts(sound(), PowerFixture.facts(PowerFixture.SECTION, "规划　许可"));
        assertThat(codes(taken)).containsExactly("powers.refusal.name-taken");
    }

    @Test
    void aPromiseSlowerThanTheLawIsRefusedInUnlikeUnitsToo() {
        assertThat(TimeLimit.workingDays(21).longerThan(TimeLimit.workingDays(20)))
                .isTrue();
        assertThat(TimeLimit.workingDays(20).longerThan(TimeLimit.workingDays(20)))
                .isFalse();
        assertThat(TimeLimit.workingDays(20).longerThan(TimeLimit.calendarDays(27)))
                .isTrue();
        assertThat(TimeLimit.workingDays(20).longerThan(TimeLimit.calendarDays(28)))
                .isFalse();
        assertThat(TimeLimit.calendarDays(29).longerThan(TimeLimit.workingDays(20)))
                .isTrue();
    }

    @Test
    void anOrphanPowerAndAPostOfAnotherUnitAreRefused() {
        var stranger = PostId.random();
        var ended = new Allocation(null, CLERK, Allocation.Role.HANDLE, null, TODAY.minusYears(1), TODAY.minusDays(1));
        assertThat(codes(withAllocations(sound()))).containsExactly("powers.refusal.no-post");
        assertThat(codes(withAllocations(sound(), ended))).containsExactly("powers.refusal.no-post");
        assertThat(codes(withAllocations(sound(), Allocation.of(stranger, Allocation.Role.HANDLE, TODAY))))
                .containsExactly("powers.refusal.post-of-another-unit");
        assertThat(codes(withSteps(sound(), step(1, stranger, 1))))
                .containsExactly("powers.refusal.post-of-another-unit");
        assertThat(codes(withAllocations(
                        sound(),
                        Allocation.of(CLERK, Allocation.Role.HANDLE, TODAY),
                        Allocation.of(CLERK, Allocation.Role.HANDLE, TODAY.plusDays(3)))))
                .containsExactly("powers.refusal.allocated-twice");
    }

    @Test
    void stepsAreNumberedHavePostsAndReachAnEnd() {
        assertThat(codes(withSteps(sound(), step(1, CLERK, 1), step(3, CHIEF, 1))))
                .containsExactly("powers.refusal.step-number");
        assertThat(codes(withSteps(sound(), step(1, null, 1)))).containsExactly("powers.refusal.step-without-post");
        assertThat(codes(withSteps(sound(), step(1, CLERK, 1, to("", 7)))))
                .containsExactly("powers.refusal.branch-to-nowhere");
        assertThat(codes(withSteps(sound(), step(1, CLERK, 1), step(2, CHIEF, 1, to("退回", 1)))))
                .containsExactly("powers.refusal.no-end");
        assertThat(codes(withSteps(sound(), step(1, CLERK, 1), step(2, CHIEF, 1, to("退回", 1), to("办结", null)))))
                .isEmpty();
        assertThat(codes(withSteps(sound(), step(1, CLERK, 1, to("", null), to("退回", 1)))))
                .containsExactly("powers.refusal.branch-without-condition");
    }

    @Test
    void whatIsWorthASecondLookIsAWarning() {
        var concentrated = withAllocations(
                sound(),
                Allocation.of(CLERK, Allocation.Role.HANDLE, TODAY),
                Allocation.of(CLERK, Allocation.Role.APPROVE, TODAY),
                Allocation.of(CHIEF, Allocation.Role.SUPERVISE, TODAY));
        assertThat(codes(concentrated)).isEmpty();
        assertThat(warnings(concentrated)).containsExactly(PowerWarning.Kind.CONCENTRATION);
        assertThat(warnings(withSteps(sound(), step(1, CLERK, 1)))).containsExactly(PowerWarning.Kind.ONE_STEP);
        assertThat(warnings(withSteps(sound(), step(1, CLERK, 1), step(2, CLERK, 1))))
                .containsExactly(PowerWarning.Kind.ONE_POST_DOES_ALL);
    }

    @Test
    void everyLevelHasOneActThatGoesOnAndTheMeetingIsNobodysPermission() {
        for (var state : List.of(
                PowerState.DRAFT, PowerState.DEPT_CONFIRMED, PowerState.LEGAL_REVIEWED, PowerState.LG_APPROVED)) {
            assertThat(Stream.of(PowerAct.values())
                            .filter(act -> act.goesOn() && act.from().contains(state)))
                    .as(state.name())
                    .hasSize(1);
            assertThat(Stream.of(PowerAct.values())
                            .filter(act -> act.isReturn() && act.from().contains(state)))
                    .as(state.name())
                    .hasSize(1);
        }
        assertThat(PowerAct.APPROVE.permission()).isEqualTo(PowerAct.MEETING);
    }

    private static List<String> codes(PowerContent content) {
        return PowerRule.refusalsToGoOn(content, around()).stream()
                .map(Refusal::code)
                .toList();
    }

    private static List<PowerWarning.Kind> warnings(PowerContent content) {
        return PowerWarning.of(content, around()).stream()
                .map(PowerWarning::kind)
                .toList();
    }
}
