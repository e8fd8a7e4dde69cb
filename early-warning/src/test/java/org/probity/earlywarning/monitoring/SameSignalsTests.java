package org.probity.earlywarning.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.probity.earlywarning.calendar.WorkingCalendar;
import org.probity.earlywarning.configuration.Configuration;
import org.probity.earlywarning.indicator.Examination;
import org.probity.earlywarning.indicator.Indicator;
import org.probity.earlywarning.indicator.Surroundings;
import org.probity.earlywarning.log.Event;
import org.probity.earlywarning.log.EventLog;
import org.probity.earlywarning.log.EventLogBuilder;
import org.probity.earlywarning.signal.JsonLine;
import org.probity.earlywarning.signal.Signal;

/** All indicators give the same signals wherever they run: over a file with threads, over merged parts, event by event. */
class SameSignalsTests {

    private static final Configuration EVERYTHING = MadeUpOfficeLog.EVERYTHING;
    private static final Surroundings AROUND = new Surroundings(LinearChart.PENALTY, WorkingCalendar.WEEKDAYS);
    private static final List<Indicator<?, ?>> INDICATORS = Catalogue.configured(EVERYTHING, AROUND);
    private static final Instant NOW =
            Instant.ofEpochMilli(Objects.requireNonNull(EVERYTHING.asOf().epochMillis()));

    /** With an instant for open cases and without: then a runner may spare itself cases of one variant. */
    @Property(tries = 40)
    void threadsPartsAndSingleEventsAgree(
            @ForAll @IntRange(min = 1, max = 60) int cases,
            @ForAll long seed,
            @ForAll boolean looksAtOpenCases,
            @ForAll @IntRange(max = 100) int firstCut,
            @ForAll @IntRange(max = 100) int secondCut) {
        List<? extends Event> events = MadeUpOffice.events(cases, seed);
        Instant now = looksAtOpenCases ? NOW : null;
        int one = events.size() * Math.min(firstCut, secondCut) / 100;
        int two = events.size() * Math.max(firstCut, secondCut) / 100;
        List<String> single = lines(examination(events, now).signals().inOrder());

        assertThat(overLog(events, looksAtOpenCases, 1)).isEqualTo(single);
        assertThat(overLog(events, looksAtOpenCases, 3)).isEqualTo(single);

        Examination leftFirst = examination(events.subList(0, one), now);
        leftFirst.merge(examination(events.subList(one, two), now));
        leftFirst.merge(examination(events.subList(two, events.size()), now));
        assertThat(lines(leftFirst.signals().inOrder())).isEqualTo(single);

        Examination rightFirst = examination(events.subList(one, two), now);
        rightFirst.merge(examination(events.subList(two, events.size()), now));
        Examination first = examination(events.subList(0, one), now);
        first.merge(rightFirst);
        assertThat(lines(first.signals().inOrder())).isEqualTo(single);
    }

    @Property(tries = 20)
    void askingForSignalsDisturbsNothing(@ForAll @IntRange(min = 1, max = 40) int cases, @ForAll long seed) {
        List<? extends Event> events = MadeUpOffice.events(cases, seed);
        Examination asked = new Examination(INDICATORS, NOW);
        for (int i = 0; i < events.size(); i++) {
            asked.accept(events.get(i));
            if (i % 50 == 0) {
                asked.signals();
            }
        }

        assertThat(lines(asked.signals().inOrder()))
                .isEqualTo(lines(examination(events, NOW).signals().inOrder()));
    }

    /** As in the application, where a case is closed when its last event has come. */
    @Property(tries = 20)
    void closingEachCaseWithItsLastEventTellsTheSame(
            @ForAll @IntRange(min = 1, max = 40) int cases, @ForAll long seed) {
        List<? extends Event> events = MadeUpOffice.events(cases, seed);
        Map<String, Integer> lastOfCase = new HashMap<>();
        for (int i = 0; i < events.size(); i++) {
            lastOfCase.put(events.get(i).caseId(), i);
        }
        Examination closing = new Examination(INDICATORS, NOW);
        int toldAtClosing = 0;
        for (int i = 0; i < events.size(); i++) {
            String caseId = events.get(i).caseId();
            closing.accept(events.get(i));
            if (i == lastOfCase.get(caseId)) {
                toldAtClosing += closing.close(caseId).size();
            }
        }

        assertThat(closing.openCases()).isZero();
        assertThat(toldAtClosing).isLessThanOrEqualTo(closing.signals().size());
        assertThat(lines(closing.signals().inOrder()))
                .isEqualTo(lines(examination(events, NOW).signals().inOrder()));
    }

    @Test
    void everyIndicatorOfTheCatalogueFindsSomethingInTheMadeUpOffice() {
        Set<String> found = new TreeSet<>();
        for (Signal signal :
                examination(MadeUpOffice.events(300, 7), NOW).signals().found()) {
            found.add(signal.code());
        }

        assertThat(found)
                .containsExactlyElementsOf(Catalogue.KINDS.stream()
                        .map(kind -> kind.definition().code())
                        .toList());
    }

    private static Examination examination(List<? extends Event> events, @Nullable Instant now) {
        Examination examination = new Examination(INDICATORS, now);
        events.forEach(examination::accept);
        return examination;
    }

    private static List<String> overLog(List<? extends Event> events, boolean looksAtOpenCases, int threads) {
        EventLogBuilder builder = new EventLogBuilder();
        events.forEach(builder::add);
        EventLog log = builder.build();
        Configuration configuration =
                looksAtOpenCases ? EVERYTHING : new Configuration(EVERYTHING.indicators(), Configuration.AsOf.NEVER);
        return lines(new IndicatorMonitor()
                .examine(log, AROUND, configuration, threads)
                .signals()
                .inOrder());
    }

    private static List<String> lines(List<Signal> signals) {
        return signals.stream().map(JsonLine::of).toList();
    }
}
