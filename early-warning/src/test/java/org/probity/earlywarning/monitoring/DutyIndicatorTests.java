package org.probity.earlywarning.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.log.EventRef;
import org.probity.earlywarning.log.RecordedEvent;
import org.probity.earlywarning.signal.Signal;

/** The rules of group C, each at its edge. */
class DutyIndicatorTests {

    @Test
    void makerIsCheckerWhereTheSetsOfOfficersMeet() {
        List<Signal> signals = new OneIndicator("IR-C01: {pairs: [{first: make, second: check}]}")
                .event("kept", "make", "Li", "2025-03-01")
                .event("kept", "check", "Wang", "2025-03-02")
                .event("at first", "make", "Li", "2025-03-01")
                .event("at first", "check", "Li", "2025-03-02")
                .event("at first", "check", "Wang", "2025-03-03")
                .event("unchecked", "make", "Li", "2025-03-01")
                .event(RecordedEvent.of("unnamed", "make"))
                .event(RecordedEvent.of("unnamed", "check"))
                .signals();

        assertThat(signals).extracting(Signal::key, Signal::level).containsExactly(tuple("at first", Level.RED));
        assertThat(signals.get(0).facts()).containsEntry("officers", Set.of("Li"));
        assertThat(signals.get(0).evidence().events())
                .containsExactly(new EventRef("at first", 3), new EventRef("at first", 4));
    }

    @Test
    void aSecondOfficerMayBeNamedInTheRecord() {
        String settings = "IR-C03: {activities: inspect, companions: with}";

        assertThat(new OneIndicator(settings)
                        .event("alone", "inspect", "Li", "2025-03-01")
                        .event("alone", "inspect", "Li", "2025-03-02")
                        .event("two", "inspect", "Li", "2025-03-01")
                        .event("two", "inspect", "Wang", "2025-03-02")
                        .event(RecordedEvent.of("named", "inspect")
                                .officer("Li")
                                .attribute("with", "Li、 Wang"))
                        .event(RecordedEvent.of("unknown", "inspect"))
                        .event("none", "file", "Li", "2025-03-01")
                        .signals())
                .extracting(Signal::key, Signal::value)
                .containsExactly(tuple("alone", 1.0));
    }

    @Test
    void anOfficerWithoutAQualificationDoesNotCount() {
        OneIndicator inspected = new OneIndicator("IR-C03: {activities: inspect, qualified: [Li, Wang]}")
                .event("two", "inspect", "Li", "2025-03-01")
                .event("two", "inspect", "Wang", "2025-03-01")
                .event("one", "inspect", "Li", "2025-03-01")
                .event("one", "inspect", "Zhao", "2025-03-01");

        assertThat(inspected.signals())
                .extracting(Signal::key, Signal::value, Signal::wording)
                .containsExactly(tuple("one", 1.0, "unqualified"));
    }

    @Test
    void fixedPairsAreToldForTheOneWhoHardlyWorksWithOthers() {
        OneIndicator pairs = new OneIndicator("IR-C04: {minimum: 5}");
        for (int i = 0; i < 10; i++) {
            pairs.event("case " + i, "inspect", "Li", "2025-03-01")
                    .event("case " + i, "review", i < 5 ? "Wang" : "Zhao " + i, "2025-03-02");
        }

        assertThat(pairs.signals()).extracting(Signal::subject, Signal::value).containsExactly(tuple("Wang + Li", 1.0));
        assertThat(pairs.signals().get(0).evidence().count()).isEqualTo(5);
    }

    @Test
    void mostOfACaseByOneOfficer() {
        OneIndicator most = new OneIndicator("IR-C07: {minimum: 5}");
        for (int i = 0; i < 20; i++) {
            most.event("most", "step " + i, i == 0 ? "Wang" : "Li", "2025-03-01")
                    .event("nine in ten", "step " + i, i < 2 ? "Wang" : "Li", "2025-03-01");
        }
        most.event("short", "file", "Li", "2025-03-01");

        assertThat(most.signals()).extracting(Signal::key, Signal::value).containsExactly(tuple("most", 0.95));
    }

    @Test
    void boundStepsStayWithOneOfficer() {
        String settings = "IR-C08: {bound: [{first: check, second: check}, {first: file, second: deliver}]}";

        assertThat(new OneIndicator(settings)
                        .event("kept", "file", "Li", "2025-03-01")
                        .event("kept", "deliver", "Li", "2025-03-02")
                        .event("changed", "file", "Li", "2025-03-01")
                        .event("changed", "deliver", "Wang", "2025-03-02")
                        .event("repeated", "check", "Li", "2025-03-01")
                        .event("repeated", "check", "Wang", "2025-03-02")
                        .event("begun", "file", "Li", "2025-03-01")
                        .signals())
                .extracting(Signal::key, Signal::subject)
                .containsExactly(tuple("changed", "file / deliver"), tuple("repeated", "check"));
    }
}
