package org.probity.powers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.powers.PowerFixture.CHIEF;
import static org.probity.powers.PowerFixture.CLERK;
import static org.probity.powers.PowerFixture.around;
import static org.probity.powers.PowerFixture.sound;
import static org.probity.powers.PowerFixture.step;
import static org.probity.powers.PowerFixture.to;
import static org.probity.powers.PowerFixture.withSteps;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.probity.wording.Bilingual;

/** What the rules say of charts (P2.1.1d); the law gives the fixture's power 20 working days. */
class ChartRuleTests {

    @Test
    void aSoundChartHasNothingToMend() {
        assertThat(said(step(1, CLERK, 5), step(2, CHIEF, 5))).isEmpty();
    }

    @Test
    void aChartWithoutStepsHasNoStartAndNoEnd() {
        assertThat(said()).containsExactly("powers.refusal.no-steps@0");
    }

    @Test
    void aLoopWithoutExitIsFound() {
        assertThat(said(step(1, CLERK, 1), step(2, CHIEF, 1, to("退回", 1)))).containsExactly("powers.refusal.no-end@0");
        assertThat(said(step(1, CLERK, 1), step(2, CHIEF, 1, to("退回", 1), to("通过", null))))
                .isEmpty();
    }

    @Test
    void aStepThatNoWayLeadsToIsFound() {
        assertThat(said(step(1, CLERK, 1, to("", 3)), step(2, CHIEF, 1), step(3, CHIEF, 1)))
                .containsExactly("powers.refusal.step-unreachable@2");
    }

    @Test
    void aStepWithoutPostIsFound() {
        assertThat(said(step(1, CLERK, 1), step(2, null, 1))).containsExactly("powers.refusal.step-without-post@2");
    }

    @Test
    void aBranchToAMissingStepIsFound() {
        assertThat(said(step(1, CLERK, 1), step(2, CHIEF, 1, to("转", 9), to("通过", null))))
                .contains("powers.refusal.branch-to-nowhere@2");
    }

    @Test
    void moreThanTwoHundredStepsAreTooMany() {
        var steps = IntStream.rangeClosed(1, 201)
                .mapToObj(n -> step(n, n % 2 == 0 ? CLERK : CHIEF, 0))
                .toArray(Step[]::new);
        assertThat(said(steps)).containsExactly("powers.refusal.too-many-steps@0");
    }

    @Test
    void theLongestWayMustKeepTheLegalLimitAndBranchesDoNotAddUp() {
        assertThat(said(step(1, CLERK, 15), step(2, CHIEF, 6))).containsExactly("powers.refusal.steps-too-long@0");
        assertThat(said(
                        step(1, CLERK, 5, to("简易", 2), to("一般", 3)),
                        step(2, CHIEF, 15, to("", null)),
                        step(3, CHIEF, 15)))
                .isEmpty();
    }

    @Test
    void stepsThatDoNotCountAreLeftOutAndALoopIsGoneThroughOnce() {
        var publicity = new Step(
                null,
                2,
                new Bilingual("公示", "Publicity"),
                CHIEF,
                "",
                "",
                TimeLimit.workingDays(30),
                false,
                false,
                true,
                "",
                "",
                List.of());
        assertThat(said(step(1, CLERK, 10), publicity, step(3, CHIEF, 10, to("退回", 1), to("通过", null))))
                .isEmpty();
    }

    @Test
    void workingAndCalendarDaysTogetherGiveAnEstimateThatRefusesNothing() {
        var calendar = Step.named(2, new Bilingual("测绘", "Survey"), CHIEF, TimeLimit.calendarDays(25));
        assertThat(said(step(1, CLERK, 10), calendar)).containsExactly("powers.warning.STEPS_LONGER_THAN_LAW@0");
        assertThat(LongestWay.of(List.of(step(1, CLERK, 10), calendar), TimeLimit.workingDays(20)))
                .isEqualTo(new LongestWay(39, 28, false));
    }

    @Test
    void oneStepOrOnePostForAllIsWorthASecondLook() {
        assertThat(said(step(1, CLERK, 1))).containsExactly("powers.warning.ONE_STEP@0");
        assertThat(said(step(1, CLERK, 1), step(2, CLERK, 1))).containsExactly("powers.warning.ONE_POST_DOES_ALL@0");
    }

    private static List<String> said(Step... steps) {
        return StepChecks.of(withSteps(sound(), steps), around()).stream()
                .map(check -> check.key() + "@" + check.step())
                .toList();
    }
}
