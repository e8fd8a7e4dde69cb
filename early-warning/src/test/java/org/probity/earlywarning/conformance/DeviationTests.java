package org.probity.earlywarning.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.earlywarning.chart.ChartFiles.bpmn;
import static org.probity.earlywarning.chart.ChartFiles.tasks;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.probity.earlywarning.chart.Chart;
import org.probity.earlywarning.log.EventLog;
import org.probity.earlywarning.log.EventLogBuilder;

class DeviationTests {

    private static final Chart LICENCE = bpmn(
            "<startEvent id='s'/><endEvent id='e'/>" + tasks("accept", "review", "decide", "deliver"),
            "s>accept",
            "accept>review",
            "review>decide",
            "decide>deliver",
            "deliver>e");

    @Test
    void eachKindOfDeviationIsNamedWithItsPlace() {
        assertThat(deviations("accept", "decide", "deliver"))
                .containsExactly(new Deviation(DeviationKind.STEP_SKIPPED, "review", 1));
        assertThat(deviations("accept", "review", "review", "decide", "deliver"))
                .singleElement()
                .matches(each ->
                        each.kind() == DeviationKind.STEP_ADDED && each.step().equals("review"));
        assertThat(deviations("accept", "review", "decide"))
                .containsExactly(new Deviation(DeviationKind.UNFINISHED, "deliver", 3));
        assertThat(deviations("review", "accept", "decide", "deliver"))
                .singleElement()
                .matches(each -> each.kind() == DeviationKind.OUT_OF_ORDER);
        assertThat(deviations("accept", "review", "phone call", "decide", "deliver"))
                .containsExactly(new Deviation(DeviationKind.UNKNOWN_ACTIVITY, "phone call", 2));
    }

    @Test
    void aCaseWithoutAnyStepLacksThemAll() {
        Verdict verdict = ChartChecker.of(LICENCE).check(List.of());

        assertThat(verdict.cost()).isEqualTo(4);
        assertThat(verdict.fitness()).isZero();
        assertThat(verdict.deviations()).extracting(Deviation::kind).containsOnly(DeviationKind.UNFINISHED);
    }

    /** Found by fuzzing: the way back from a start without any way on led round in a circle until the memory was full. */
    @Test
    void whereTheEndIsOutOfReachTheCostIsAtLeast() {
        Chart deadEnd = bpmn(
                "<startEvent id='s'/><endEvent id='e'/><parallelGateway id='z'/>" + tasks("accept"),
                "s>z",
                "z>z",
                "z>accept",
                "accept>e");
        Verdict verdict = ChartChecker.of(deadEnd).check(List.of("accept", "decide"));

        assertThat(verdict.bounded()).isTrue();
        assertThat(verdict.fitting()).isFalse();
    }

    @Test
    void whenTheBudgetEndsTheCostIsAtLeast() {
        List<String> odd = List.of("deliver", "decide", "review", "accept", "deliver", "accept");

        Verdict whole = ChartChecker.of(LICENCE).check(odd);
        Verdict bounded = ChartChecker.of(LICENCE, 2).check(odd);

        assertThat(whole.bounded()).isFalse();
        assertThat(bounded.bounded()).isTrue();
        assertThat(bounded.fitting()).isFalse();
        assertThat(bounded.cost()).isLessThanOrEqualTo(whole.cost());
    }

    @Test
    void aLogIsJudgedTheSameOnAnyNumberOfThreads() {
        EventLog log = new EventLogBuilder()
                .addCase("1", "accept", "review", "decide", "deliver")
                .addCase("2", "accept", "decide", "deliver")
                .addCase("3", "accept", "decide", "deliver")
                .addCase("4", "accept", "review", "decide")
                .build();
        for (int threads = 1; threads <= 4; threads++) {
            Conformance conformance = Conformance.of(log, ChartChecker.of(LICENCE), threads);

            assertThat(conformance.fitting()).isEqualTo(1);
            assertThat(conformance.cost()).isEqualTo(3);
            assertThat(conformance.replay()).isEqualTo(new Replay(3, 3, 17, 17));
            assertThat(conformance.event(1, conformance.verdict(1).deviations().get(0)))
                    .isEqualTo(log.event(5));
            assertThat(conformance.event(3, conformance.verdict(3).deviations().get(0)))
                    .isNull();
        }
    }

    @Test
    void whereACaseMayBeginAndEndIsKnown() {
        ConformanceChecker checker = ChartChecker.of(LICENCE);

        assertThat(checker.startActivities()).containsExactly("accept");
        assertThat(checker.endActivities()).containsExactly("deliver");
        assertThat(checker.chartName()).isEqualTo("test.bpmn");
    }

    private static List<Deviation> deviations(String... activities) {
        return ChartChecker.of(LICENCE).check(List.of(activities)).deviations();
    }
}
