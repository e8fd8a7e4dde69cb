package org.probity.earlywarning.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.log.RecordedEvent;
import org.probity.earlywarning.signal.Signal;

/** The rules of group E, each at its edge. */
class ConcentrationIndicatorTests {

    @Test
    void aSuppliersShareIsOfAnyTwelveMonthsAndTheSection() {
        OneIndicator shares = new OneIndicator("IR-E01: {}")
                .event(purchase("1", "Firm A", "600", "2025-02-01"))
                .event(purchase("2", "Firm A", "150", "2025-03-01"))
                .event(purchase("3", "Firm B", "150", "2025-04-01"))
                .event(purchase("4", "Firm C", "50", "2025-05-01"))
                .event(purchase("5", "Firm C", "50", "2025-12-31"))
                .event(purchase("6", "Firm B", "9000", "2026-01-01"));

        assertThat(shares.signals())
                .extracting(Signal::key, Signal::subject, Signal::level, Signal::value)
                .containsExactly(
                        tuple("waste", "Firm A", Level.ORANGE, 0.75), tuple("waste", "Firm B", Level.ORANGE, 0.915));
        assertThat(shares.signals().get(0).facts()).containsEntry("to", LocalDate.of(2025, 12, 31));
    }

    @Test
    void twelveMonthsEndWithTheDayBeforeTheYearIsOver() {
        OneIndicator shares = new OneIndicator("IR-E01: {minimum: 2}")
                .event(purchase("1", "Firm A", "100", "2025-02-01"))
                .event(purchase("2", "Firm B", "300", "2026-02-01"))
                .event(purchase("3", "Firm B", "100", "2026-02-01"));

        assertThat(shares.signals()).extracting(Signal::subject, Signal::value).containsExactly(tuple("Firm B", 1.0));
    }

    @Test
    void aSuppliersShareOfTheNumberOfPurchases() {
        OneIndicator shares = new OneIndicator("IR-E01: {measure: count}")
                .event(purchase("1", "Firm A", "1", "2025-02-01"))
                .event(purchase("2", "Firm A", "1", "2025-03-01"))
                .event(purchase("3", "Firm A", "1", "2025-04-01"))
                .event(purchase("4", "Firm B", "900", "2025-05-01"))
                .event(purchase("5", "Firm A", "1", "2025-06-01"));

        assertThat(shares.signals()).extracting(Signal::subject, Signal::value).containsExactly(tuple("Firm A", 0.8));
    }

    @Test
    void finalDecisionsOfOneOfficerWhereOthersDecideToo() {
        OneIndicator shared = new OneIndicator("IR-E04: {decisions: decide}");
        OneIndicator alone = new OneIndicator("IR-E04: {decisions: decide}");
        for (int i = 0; i < 20; i++) {
            shared.event("case " + i, "decide", "Wang", "2025-03-01")
                    .event("case " + i, "decide", i == 0 ? "Wang" : "Li", "2025-03-02");
            alone.event("case " + i, "decide", "Li", "2025-03-01");
        }

        assertThat(shared.signals()).extracting(Signal::subject, Signal::value).containsExactly(tuple("Li", 0.95));
        assertThat(alone.signals()).isEmpty();
    }

    @Test
    void oneClientsCasesWithOneOfficerThoughThereAreOthers() {
        OneIndicator clients = new OneIndicator("IR-E06: {}");
        for (int i = 0; i < 6; i++) {
            clients.event(RecordedEvent.of("a" + i, "file").officer("Li").counterparty("Firm A"))
                    .event(RecordedEvent.of("a" + i, "decide").officer("Li").counterparty("Firm A"))
                    .event(RecordedEvent.of("b" + i, "file")
                            .officer(i < 4 ? "Li" : "Wang")
                            .counterparty("Firm B"));
        }

        assertThat(clients.signals())
                .extracting(Signal::subject, Signal::value)
                .containsExactly(tuple("Li / Firm A", 1.0));
        assertThat(clients.signals().get(0).evidence().count()).isEqualTo(6);
    }

    @Test
    void handoversToTheSameColleagues() {
        OneIndicator handovers = new OneIndicator("IR-E07: {}");
        for (int i = 0; i < 30; i++) {
            handovers
                    .event("case " + i, "file", "Li", "2025-03-01")
                    .event("case " + i, "check", "Li", "2025-03-01")
                    .event("case " + i, "review", i < 27 ? "Wang" : "Zhao", "2025-03-02")
                    .event("case " + i, "decide", "Officer " + i, "2025-03-02");
        }

        assertThat(handovers.signals()).extracting(Signal::subject).containsExactly("Li");
        assertThat(handovers.signals().get(0).value()).isEqualTo(0.82);
        assertThat(handovers.signals().get(0).facts())
                .containsEntry("receiver", "Wang")
                .containsEntry("n", 30L);
    }

    private static RecordedEvent.Builder purchase(String caseId, String supplier, String amount, String day) {
        return RecordedEvent.of(caseId, "buy")
                .section("waste")
                .counterparty(supplier)
                .amount(amount)
                .at(day + "T09:00:00+08:00");
    }
}
