package org.probity.earlywarning.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.log.RecordedEvent;
import org.probity.earlywarning.signal.Signal;

/** The rules of group B, each at its edge. */
class TimeIndicatorTests {

    private static final String LIMITS =
            "IR-B01: {limits: [{from: accept, to: decide, unless: withdraw, promised: 5 working days, legal: 20 days}]}";

    @Test
    void caseLimitsAreExceededTheDayAfter() {
        List<Signal> signals = new OneIndicator(LIMITS)
                .event("in time", "accept", "Li", "2025-03-03")
                .event("in time", "decide", "Li", "2025-03-10")
                .event("late", "accept", "Li", "2025-03-03")
                .event("late", "decide", "Li", "2025-03-11")
                .event("unlawful", "accept", "Li", "2025-03-03")
                .event("unlawful", "decide", "Li", "2025-03-24")
                .event("open", "accept", "Li", "2025-03-03")
                .signals();

        assertThat(signals)
                .extracting(Signal::key, Signal::level, Signal::value, Signal::threshold)
                .containsExactly(tuple("late", Level.ORANGE, 6.0, 5.0), tuple("unlawful", Level.RED, 21.0, 20.0));
    }

    @Test
    void openCasesAreToldBeforeTheLimitAndAfterIt() {
        List<Signal> signals = new OneIndicator("asOf: 2025-03-31T18:00:00+08:00\n" + LIMITS)
                .event("two days left", "accept", "Li", "2025-03-26")
                .event("no day left", "accept", "Li", "2025-03-24")
                .event("late", "accept", "Li", "2025-03-21")
                .event("withdrawn", "accept", "Li", "2025-03-21")
                .event("withdrawn", "withdraw", "Li", "2025-03-22")
                .event("unlawful", "accept", "Li", "2025-03-10")
                .signals();

        assertThat(signals)
                .extracting(Signal::key, Signal::level, Signal::wording)
                .containsExactly(
                        tuple("late", Level.ORANGE, "running"),
                        tuple("no day left", Level.YELLOW, "near"),
                        tuple("unlawful", Level.RED, "legal"));
    }

    @Test
    void stepsHaveTheirOwnLimits() {
        String settings = "asOf: 2025-03-05T10:00:00+08:00\n"
                + "IR-B02: {limits: [{from: accept, to: check, limit: 48 hours}], bands: {orange: 2}}";
        OneIndicator steps = new OneIndicator(settings)
                .event("open", "accept", "Li", "2025-03-02")
                .event("near", "accept", "Li", "2025-03-03")
                .event("fresh", "accept", "Li", "2025-03-04")
                .event("kept", "accept", "Li", "2025-03-01")
                .event("kept", "check", "Li", "2025-03-03")
                .event("far too late", "accept", "Li", "2025-03-01")
                .event("far too late", "check", "Li", "2025-03-06");

        assertThat(steps.signals())
                .extracting(Signal::key, Signal::level, Signal::wording)
                .containsExactly(
                        tuple("far too late", Level.ORANGE, "signal"),
                        tuple("near", Level.YELLOW, "near"),
                        tuple("open", Level.YELLOW, "running"));
    }

    @Test
    void aStepMayBeMeasuredToItsOwnRepetition() {
        assertThat(new OneIndicator("IR-B02: {limits: [{from: check, to: check, limit: 2 days}]}")
                        .event("1", "check", "Li", "2025-03-01")
                        .event("1", "check", "Li", "2025-03-04")
                        .signals())
                .extracting(Signal::value)
                .containsExactly(3.0);
    }

    @Test
    void penaltyCasesHaveNinetyCalendarDays() {
        List<Signal> signals = new OneIndicator("IR-B08: {filed: file, decided: decide, extended: extend}")
                .event("75", "file", "Li", "2025-01-01")
                .event("75", "decide", "Li", "2025-03-17")
                .event("76", "file", "Li", "2025-01-01")
                .event("76", "decide", "Li", "2025-03-18")
                .event("91", "file", "Li", "2025-01-01")
                .event("91", "decide", "Li", "2025-04-02")
                .event("extended", "file", "Li", "2025-01-01")
                .event("extended", "extend", "Li", "2025-03-01")
                .event("extended", "decide", "Li", "2025-04-02")
                .signals();

        assertThat(signals)
                .extracting(Signal::key, Signal::level, Signal::value)
                .containsExactly(
                        tuple("76", Level.YELLOW, 76.0),
                        tuple("91", Level.RED, 91.0),
                        tuple("extended", Level.YELLOW, 91.0));
    }

    @Test
    void unusuallyFastNeedsTheFenceAndThePartOfTheMedian() {
        OneIndicator fast = new OneIndicator("IR-B03: {}");
        for (int i = 0; i < 20; i++) {
            fast.event("case " + i, "file", "Li", "2025-03-01")
                    .event("case " + i, "decide", "Li", i == 0 ? "2025-03-02" : "2025-03-2" + i % 3);
        }

        assertThat(fast.signals()).extracting(Signal::subject).containsExactly("case 0");
        assertThat(fast.signals().get(0).value()).isBetween(0.0, 0.1);
    }

    @Test
    void aCaseIsUnusuallyFastAmongThoseOfTheTwelveMonthsBeforeItsEnd() {
        // In 2024 a month was usual, from 2025 on a day is; a case of a day is fast only where a month was usual.
        OneIndicator year = new OneIndicator("IR-B03: {}");
        OneIndicator all = new OneIndicator("IR-B03: {months: 0}");
        for (OneIndicator fast : List.of(year, all)) {
            for (int i = 10; i < 35; i++) {
                fast.event("2024 " + i, "file", "Li", "2024-0" + (i / 10) + "-01")
                        .event("2024 " + i, "decide", "Li", i == 10 ? "2024-01-02" : "2024-0" + (i / 10 + 1) + "-05");
            }
            for (int i = 0; i < 10; i++) {
                fast.event("2026 " + i, "file", "Li", "2026-03-01").event("2026 " + i, "decide", "Li", "2026-03-02");
            }
        }

        assertThat(year.signals()).extracting(Signal::subject).containsExactly("2024 10");
        assertThat(year.signals().get(0).facts()).containsEntry("n", 25);
        assertThat(all.signals()).isEmpty();
    }

    @Test
    void oneRequestToSupplementIsLawful() {
        assertThat(new OneIndicator("IR-B04: {activities: supplement}")
                        .caseOf("once", "file", "supplement", "decide")
                        .caseOf("twice", "file", "supplement", "supplement", "decide")
                        .signals())
                .extracting(Signal::key, Signal::value)
                .containsExactly(tuple("twice", 2.0));
    }

    @Test
    void suspensionsNeedAReasonAndAnEnd() {
        String settings = "IR-B05: {suspend: stop, resume: go, limit: 20 days}";
        List<Signal> signals = new OneIndicator(settings)
                .event(RecordedEvent.of("short", "stop").reason("expert review").at("2025-03-01T09:00:00+08:00"))
                .event("short", "go", "Li", "2025-03-11")
                .event(RecordedEvent.of("long", "stop").reason("expert review").at("2025-03-01T09:00:00+08:00"))
                .event("long", "go", "Li", "2025-03-12")
                .event(RecordedEvent.of("no reason", "stop").reason(" ").at("2025-03-01T09:00:00+08:00"))
                .event("no reason", "go", "Li", "2025-03-02")
                .signals();

        assertThat(signals)
                .extracting(Signal::key, Signal::wording, Signal::value)
                .containsExactly(tuple("long", "signal", 0.55), tuple("no reason", "unreasoned", 1.0));
    }

    @Test
    void queueOrderCountsPairsOfOneOfficerAndDay() {
        OneIndicator queue = new OneIndicator("IR-B06: {bands: {yellow: 2}, from: accept, to: decide}");
        for (int i = 1; i <= 3; i++) {
            String name = "case " + i;
            queue.event(name, "accept", "Wang", "2025-03-0" + i)
                    .event(RecordedEvent.of(name, "decide")
                            .officer("Li")
                            .at("2025-03-10T1" + (4 - i) + ":00:00+08:00"));
        }

        assertThat(queue.signals())
                .extracting(Signal::subject, Signal::value)
                .containsExactly(tuple("Li 2025-03-10", 3.0));
    }

    @Test
    void timesOutOfProfileAreToldWithTheGreatestDeviation() {
        OneIndicator profile = new OneIndicator("IR-B09: {minimum: 2, bands: {yellow: 2}}");
        for (int i = 0; i < 10; i++) {
            profile.event("case " + i, "file", "Li", "2025-03-01")
                    .event("case " + i, "decide", "Li", i == 9 ? "2025-04-30" : "2025-03-0" + (2 + i % 2));
        }

        assertThat(profile.signals()).extracting(Signal::subject).containsExactly("case 9");
        assertThat(profile.signals().get(0).facts()).containsEntry("deviations", 1);
        assertThat(profile.signals().get(0).value()).isBetween(2.8, 2.85);
    }

    @Test
    void idleDaysMustBeManyAndMostOfTheTime() {
        assertThat(new OneIndicator("IR-B10: {decisions: decide}")
                        .event("idle", "file", "Li", "2025-01-01")
                        .event("idle", "review", "Li", "2025-01-10")
                        .event("idle", "decide", "Li", "2025-02-10")
                        .event("busy before", "file", "Li", "2024-06-01")
                        .event("busy before", "review", "Li", "2025-01-10")
                        .event("busy before", "decide", "Li", "2025-02-10")
                        .event("thirty days", "file", "Li", "2025-01-11")
                        .event("thirty days", "decide", "Li", "2025-02-10")
                        .signals())
                .extracting(Signal::key, Signal::value)
                .containsExactly(tuple("idle", 31.0));
    }

    @Test
    void decisionsAtNightStandOutAgainstTheOthers() {
        OneIndicator hours = new OneIndicator("IR-B11: {decisions: decide, minimum: 4, minimumOfficers: 5}");
        for (String officer : List.of("Li", "Wang", "Zhao", "Chen", "Liu", "Sun")) {
            for (int day = 3; day <= 6; day++) {
                String time = officer.equals("Sun") ? "T20:00:00+08:00" : "T10:00:00+08:00";
                hours.event(RecordedEvent.of(officer + day, "decide")
                        .officer(officer)
                        .at("2025-03-0" + day + time));
            }
        }

        assertThat(hours.signals()).extracting(Signal::subject, Signal::value).containsExactly(tuple("Sun", 1.0));
    }
}
