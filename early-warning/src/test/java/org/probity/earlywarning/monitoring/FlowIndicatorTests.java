package org.probity.earlywarning.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.log.EventRef;
import org.probity.earlywarning.log.RecordedEvent;
import org.probity.earlywarning.signal.Signal;

/** The rules of group A, each at its edge. */
class FlowIndicatorTests {

    @Test
    void stepSkippedNamesTheStepAndTheEventBeforeWhichItWasDue() {
        Signal signal = onPenaltyChart("IR-A01: {}", "file", "inspect", "decide", "deliver")
                .get(0);

        assertThat(signal.level()).isEqualTo(Level.ORANGE);
        assertThat(signal.facts()).containsEntry("steps", Set.of("review"));
        assertThat(signal.evidence().events()).containsExactly(new EventRef("1", 3));
        assertThat(onPenaltyChart("IR-A01: {}", "file", "inspect", "review", "decide", "deliver"))
                .isEmpty();
    }

    @Test
    void stepsUnknownOutOfOrderOrUnfinishedEachHaveTheirOwnIndicator() {
        String[] steps = {"file", "review", "inspect", "lunch", "decide"};

        assertThat(onPenaltyChart("IR-A08: {}", steps).get(0).facts()).containsEntry("steps", Set.of("lunch"));
        assertThat(onPenaltyChart("IR-A02: {}", steps).get(0).facts()).containsEntry("steps", Set.of("inspect"));
        assertThat(onPenaltyChart("IR-A09: {closing: decide}", steps).get(0).facts())
                .containsEntry("steps", Set.of("deliver"));
        assertThat(onPenaltyChart("IR-A09: {closing: deliver}", steps)).isEmpty();
        assertThat(onPenaltyChart("IR-A12: {bands: {yellow: 0.71, orange: none}}", steps))
                .hasSize(1);
        assertThat(onPenaltyChart("IR-A12: {bands: {yellow: 0.70, orange: none}}", steps))
                .isEmpty();
    }

    @Test
    void aQuietCaseIsToldAsTimePasses() {
        String settings = "asOf: 2025-12-31T00:00:00Z\nIR-A09: {quietDays: 30}";

        assertThat(new OneIndicator(settings)
                        .onChart(LinearChart.PENALTY)
                        .event("1", "file", "Li", "2025-11-30")
                        .event("2", "file", "Li", "2025-12-02")
                        .signals())
                .extracting(Signal::key)
                .containsExactly("1");
    }

    @Test
    void startAndEndFollowTheChartOrTheDeclaration() {
        assertThat(onPenaltyChart("IR-A10: {}", "inspect", "review"))
                .extracting(Signal::wording)
                .containsExactly("end", "start");
        assertThat(new OneIndicator("IR-A10: {starts: [inspect], ends: [review, close]}")
                        .caseOf("1", "inspect", "review")
                        .caseOf("2", "file", "close")
                        .signals())
                .extracting(Signal::key)
                .containsExactly("2");
    }

    @Test
    void declaredOrderIsHeldAgainstTheTimes() {
        String settings = "IR-A02: {orders: [{first: sign, then: pay}], toleranceMinutes: 60}";
        List<Signal> signals = new OneIndicator(settings)
                .event(RecordedEvent.of("2", "pay").at("2025-03-01T09:00:00+08:00"))
                .event(RecordedEvent.of("2", "sign").at("2025-03-01T10:00:00+08:00"))
                .event(RecordedEvent.of("1", "pay").at("2025-03-01T09:00:00+08:00"))
                .event(RecordedEvent.of("1", "sign").at("2025-03-01T10:01:00+08:00"))
                .event(RecordedEvent.of("3", "pay").at("2025-03-01T09:00:00+08:00"))
                .event(RecordedEvent.of("3", "sign"))
                .signals();

        assertThat(signals).extracting(Signal::key).containsExactly("1");
        assertThat(signals.get(0).level()).isEqualTo(Level.RED);
    }

    @Test
    void onlyWhatTheLogStatesIsHeldAgainstEntitlement() {
        String settings = "IR-A03: {entitled: [{activity: decide, posts: [chief], sections: [waste]}]}";

        assertThat(new OneIndicator(settings)
                        .event(RecordedEvent.of("1", "decide").post("chief").section("waste"))
                        .event(RecordedEvent.of("2", "decide").post("clerk").section("waste"))
                        .event(RecordedEvent.of("3", "decide").post("chief").section("noise"))
                        .event(RecordedEvent.of("4", "decide"))
                        .event(RecordedEvent.of("5", "file").post("clerk"))
                        .signals())
                .extracting(Signal::key)
                .containsExactly("2", "3");
    }

    @Test
    void aMonthsCasesOnOneDayAndAResultBeforeItsCase() {
        OneIndicator month = new OneIndicator("IR-A04: {minimum: 10}");
        for (int i = 1; i <= 10; i++) {
            month.event("m" + i, "file", "Li", i <= 4 ? "2025-03-31" : "2025-03-" + (i + 10));
        }
        Signal crowded = month.signals().get(0);
        List<Signal> dated = new OneIndicator("IR-A04: {resultDate: result}")
                .event(RecordedEvent.of("1", "file").at("2025-03-05T09:00:00+08:00"))
                .event(RecordedEvent.of("1", "decide").attribute("result", "2025-03-01 12:00"))
                .event(RecordedEvent.of("2", "file")
                        .at("2025-03-05T09:00:00+08:00")
                        .attribute("result", "2025-03-05"))
                .event(RecordedEvent.of("3", "file")
                        .at("2025-03-05T09:00:00+08:00")
                        .attribute("result", "unknown"))
                .signals();

        assertThat(crowded.subject()).isEqualTo("2025-03-31");
        assertThat(crowded.value()).isEqualTo(0.4);
        assertThat(crowded.evidence().count()).isEqualTo(4);
        assertThat(month.signals()).hasSize(1);
        assertThat(dated)
                .extracting(Signal::key, Signal::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("1", 4.0));
    }

    @Test
    void reworkCountsTheTimesAfterTheFirstByTransition() {
        OneIndicator rework = new OneIndicator("IR-A05: {}")
                .caseOf("thrice", "check", "check", "check")
                .caseOf("four times", "check", "file", "check", "check", "check");
        for (int i = 0; i < 3; i++) {
            rework.event(RecordedEvent.of("in pairs", "check").lifecycle("start"))
                    .event(RecordedEvent.of("in pairs", "check").lifecycle("complete"));
        }

        assertThat(rework.signals()).extracting(Signal::key).containsExactly("four times");
        assertThat(rework.signals().get(0).value()).isEqualTo(3);
        assertThat(rework.signals().get(0).evidence().count()).isEqualTo(4);
    }

    @Test
    void rareWaysAreToldUnlessRarityIsTheRule() {
        OneIndicator settled = new OneIndicator("IR-A11: {minimum: 100, bands: {yellow: 0.02}}");
        OneIndicator scattered = new OneIndicator("IR-A11: {minimum: 100, bands: {yellow: 0.02}}");
        for (int i = 0; i < 100; i++) {
            settled.caseOf("case " + i, "file", i == 7 ? "guess" : "decide");
            scattered.caseOf("case " + i, "file", "step " + i);
        }

        assertThat(settled.signals()).extracting(Signal::subject).containsExactly("file → guess");
        assertThat(scattered.signals()).isEmpty();
    }

    private static List<Signal> onPenaltyChart(String settings, String... activities) {
        return new OneIndicator(settings)
                .onChart(LinearChart.PENALTY)
                .caseOf("1", activities)
                .signals();
    }
}
