package org.probity.earlywarning.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.log.RecordedEvent;
import org.probity.earlywarning.signal.Signal;

/** The rules of group D and of thresholds, each at its edge. */
class DiscretionIndicatorTests {

    @Test
    void benchmarksIncludeTheirEdges() {
        String settings = "IR-D01: {cause: cause, benchmarks: [{cause: noise, lower: 100, upper: 300}]}";
        List<Signal> signals = new OneIndicator(settings)
                .event(fine("edge", "300").attribute("cause", "noise").reason("first time"))
                .event(fine("a little", "250.01").attribute("cause", "dust").reason("first time"))
                .event(fine("outside", "301").attribute("cause", "noise").reason("harm"))
                .event(fine("no reason", "301").attribute("cause", "noise"))
                .event(fine("too little", "90").attribute("cause", "noise").reason("first time"))
                .signals();

        assertThat(signals)
                .extracting(Signal::key, Signal::level, Signal::wording)
                .containsExactly(
                        tuple("no reason", Level.RED, "unreasoned"),
                        tuple("outside", Level.RED, "signal"),
                        tuple("too little", Level.RED, "signal"));
        assertThat(new OneIndicator("IR-D01: {benchmarks: [{lower: 180, upper: 220}]}")
                        .event(fine("yellow", "230").reason("harm"))
                        .event(fine("orange", "270").reason("harm"))
                        .signals())
                .extracting(Signal::key, Signal::level, Signal::value)
                .containsExactly(tuple("orange", Level.ORANGE, 0.35), tuple("yellow", Level.YELLOW, 0.15));
    }

    @Test
    void likeCasesAreComparedWithinAYear() {
        OneIndicator like = new OneIndicator("IR-D02: {factors: cause, minimum: 3}");
        List<String> amounts = List.of("100", "150", "201", "900");
        for (int i = 0; i < amounts.size(); i++) {
            like.event(fine("noise " + i, amounts.get(i))
                    .attribute("cause", "noise")
                    .at((i == 3 ? "2027" : "2025") + "-03-0" + (i + 1) + "T09:00:00+08:00"));
            like.event(fine("dust " + i, "500").attribute("cause", "dust").at("2025-03-01T09:00:00+08:00"));
        }

        assertThat(like.signals()).extracting(Signal::subject, Signal::value).containsExactly(tuple("noise", 2.01));
        assertThat(like.signals().get(0).facts())
                .containsEntry("least", new BigDecimal("100"))
                .containsEntry("n", 3);
    }

    @Test
    void anOfficersRateMayBeMeasuredByTheSpreadOfAllOfficers() {
        OneIndicator reduced = new OneIndicator("IR-D03: {outcomes: reduced, measure: spread}");
        OneIndicator rate = new OneIndicator("IR-D06: {outcomes: reduced, measure: spread, minimum: 20}");
        OneIndicator strict =
                new OneIndicator("IR-D03: {outcomes: reduced, measure: spread, bands: {orange: 2.5, red: none}}");
        for (int officer = 0; officer < 8; officer++) {
            for (int i = 0; i < 20; i++) {
                int share = officer == 0 ? 12 : 4;
                RecordedEvent.Builder event = RecordedEvent.of(officer + "/" + i, "decide")
                        .officer("officer " + officer)
                        .decision(i < share ? "reduced" : "fined");
                reduced.event(event);
                rate.event(event);
                strict.event(event);
            }
        }

        // seven shares of 0.2 and one of 0.6: mean 0.25, standard deviation 0.1414; (0.6 - 0.25) / 0.1414 = 2.475
        assertThat(reduced.signals())
                .extracting(Signal::subject, Signal::level, Signal::wording)
                .containsExactly(tuple("officer 0", Level.ORANGE, "spread"));
        assertThat(reduced.signals().get(0).value()).isCloseTo(2.4749, within(1e-4));
        assertThat(reduced.signals().get(0).threshold()).isEqualTo(2);
        assertThat(reduced.signals().get(0).indicator().unit())
                .isEqualTo("standard deviations from the officers' mean");
        assertThat(rate.signals()).extracting(Signal::level).containsExactly(Level.YELLOW);
        assertThat(strict.signals()).isEmpty();
    }

    @Test
    void approvalRatesMayBeComparedByAgent() {
        OneIndicator approved = new OneIndicator("IR-D06: {outcomes: approved, of: counterparty}");
        for (int i = 0; i < 480; i++) {
            approved.event(RecordedEvent.of("case " + i, "decide")
                    .officer("Li")
                    .counterparty("agent " + i % 12)
                    .decision(i % 12 == 0 || i / 12 % 2 == 0 ? "approved" : "refused"));
        }

        assertThat(approved.signals()).extracting(Signal::subject).containsExactly("agent 0");
    }

    @Test
    void amountsJustBelowAThresholdMayBeMeasuredByTheirShare() {
        String thresholds = "thresholds: [{amount: 1000}]";
        OneIndicator share = new OneIndicator("IR-F02: {measure: share, " + thresholds + "}");
        OneIndicator test = new OneIndicator("IR-F02: {" + thresholds + "}");
        for (OneIndicator below : List.of(share, test)) {
            for (int i = 0; i < 12; i++) {
                below.event(fine("case " + i, i == 0 ? "900" : i < 3 ? "999.99" : i == 3 ? "1000" : "100"));
            }
        }

        assertThat(share.signals()).extracting(Signal::subject, Signal::value).containsExactly(tuple("1000.0", 0.25));
        assertThat(share.signals().get(0).facts()).containsEntry("below", 3L).containsEntry("n", 12L);
        assertThat(test.signals()).isEmpty();
    }

    @Test
    void anOfficersRateIsToldAgainstAllOthersTogether() {
        OneIndicator reduced = new OneIndicator("IR-D03: {outcomes: reduced}");
        OneIndicator approved = new OneIndicator("IR-D06: {outcomes: reduced}");
        for (String officer : List.of("Li", "Wang", "Zhao")) {
            for (int i = 0; i < 40; i++) {
                int share = officer.equals("Li") ? 30 : 10;
                RecordedEvent.Builder event = RecordedEvent.of(officer + i, "decide")
                        .officer(officer)
                        .decision(i < share ? "reduced" : "fined");
                reduced.event(event);
                approved.event(event);
            }
        }
        Signal signal = reduced.signals().get(0);

        assertThat(reduced.signals()).hasSize(1);
        assertThat(signal.subject()).isEqualTo("Li");
        assertThat(signal.facts()).containsEntry("share", 0.75).containsEntry("peers", 0.25);
        // pooled share 50/120: z = 0.5 / sqrt(p (1 - p) (1/40 + 1/80)) = 5.237; three officers are compared
        assertThat((Double) signal.facts().get("z")).isCloseTo(5.237, within(1e-3));
        assertThat(signal.value()).isCloseTo(3 * 8.15e-8, within(1e-8));
        assertThat(approved.signals()).extracting(Signal::subject).containsExactly("Li", "Wang", "Zhao");
    }

    @Test
    void amountsAreHeldAgainstTheirStratum() {
        OneIndicator amounts = new OneIndicator("IR-D11: {minimum: 9, strata: cause}");
        for (int i = 1; i <= 9; i++) {
            amounts.event(fine("case " + i, i == 9 ? "23" : String.valueOf(i)).attribute("cause", "noise"));
            amounts.event(fine("same " + i, i == 9 ? "1000" : "5").attribute("cause", "dust"));
        }

        // median 5, MAD 2: 0.6745 × 18 / 2 = 6.07; the other stratum has no spread
        assertThat(amounts.signals()).extracting(Signal::subject).containsExactly("case 9");
        assertThat(amounts.signals().get(0).value()).isCloseTo(6.0705, within(1e-9));
    }

    @Test
    void justBelowAThresholdIsTestedExactly() {
        OneIndicator below = new OneIndicator("IR-F02: {thresholds: [{amount: 1000}, {amount: 5000}]}");
        for (int i = 0; i < 10; i++) {
            below.event(fine("case " + i, i == 0 ? "1000" : i == 1 ? "950" : "999.99"));
            below.event(fine("even " + i, i % 2 == 0 ? "5000" : "4999"));
            below.event(fine("far " + i, i % 2 == 0 ? "949.99" : "1050"));
        }
        Signal signal = below.signals().get(0);

        assertThat(below.signals()).hasSize(1);
        assertThat(signal.facts()).containsEntry("below", 9).containsEntry("above", 1);
        assertThat(signal.value()).isCloseTo(11.0 / 1024, within(1e-12));
    }

    private static RecordedEvent.Builder fine(String caseId, String amount) {
        return RecordedEvent.of(caseId, "decide").decision("fined").amount(amount);
    }
}
