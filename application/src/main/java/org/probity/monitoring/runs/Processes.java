package org.probity.monitoring.runs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.log.RecordedEvent;
import org.probity.earlywarning.signal.Signal;
import org.probity.earlywarning.signal.Texts;
import org.probity.earlywarning.signal.Wording;
import org.probity.monitoring.feeds.FeedEvents;
import org.probity.monitoring.feeds.StoredEvent;
import org.probity.monitoring.indicators.IndicatorInForce;
import org.probity.organization.UnitId;
import org.probity.powers.PowerId;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;

/**
 * Judges the events of process runs. As events arrive, the cases they belong to are read whole and judged alone; a whole run reads all
 * cases as a stream and also compares officers, parties and durations.
 */
@Component
class Processes {

    private static final int CHUNK = 5_000;
    private static final int CASES = 300;
    private static final int MOST_FROZEN = 200;

    private final FeedEvents events;
    private final DeclaredProcesses charts;
    private final Calendars calendars;
    private final Clock clock;

    Processes(FeedEvents events, DeclaredProcesses charts, Calendars calendars, Clock clock) {
        this.events = events;
        this.charts = charts;
        this.calendars = calendars;
        this.clock = clock;
    }

    boolean any(UnitId unit) {
        return events.count(unit) > 0;
    }

    List<Found> judge(
            UnitId unit,
            List<IndicatorInForce> settings,
            Ground ground,
            long from,
            boolean whole,
            LocalDate today,
            Outcome outcome) {
        if (whole) {
            return events.count(unit) == 0 ? List.of() : whole(unit, settings, ground, charts.inForce(unit));
        }
        var cases = changed(unit, from);
        if (cases.isEmpty()) {
            return List.of();
        }
        var round = new Round(settings, ground, charts.inForce(unit), true);
        var some = new ArrayList<String>();
        for (var each : cases) {
            some.add(each);
            if (some.size() == CASES) {
                events.ofCases(unit, some).forEach(round);
                some.clear();
            }
        }
        events.ofCases(unit, some).forEach(round);
        return round.end();
    }

    /** All cases of the unit, held against charts. */
    List<Found> whole(
            UnitId unit, List<IndicatorInForce> settings, Ground ground, Map<PowerId, DeclaredProcess> processes) {
        var round = new Round(settings, ground, processes, false);
        events.forEach(unit, round);
        return round.end();
    }

    /** The cases of events that came after a number. */
    private Set<String> changed(UnitId unit, long from) {
        var cases = new LinkedHashSet<String>();
        var after = from;
        List<StoredEvent> chunk;
        do {
            chunk = events.since(unit, after, CHUNK);
            for (var stored : chunk) {
                cases.add(stored.event().caseId());
                after = stored.sequence();
            }
        } while (chunk.size() == CHUNK);
        return cases;
    }

    /** Takes events case by case. */
    private final class Round implements Consumer<RecordedEvent> {

        private final List<IndicatorInForce> settings;
        private final Ground ground;
        private final Map<PowerId, DeclaredProcess> processes;
        private final boolean alone;
        private final Map<String, ProcessExamination> byPower = new TreeMap<>();
        private final List<Found> found = new ArrayList<>();
        private final List<RecordedEvent> open = new ArrayList<>();

        Round(List<IndicatorInForce> settings, Ground ground, Map<PowerId, DeclaredProcess> processes, boolean alone) {
            this.settings = settings;
            this.ground = ground;
            this.processes = processes;
            this.alone = alone;
        }

        @Override
        public void accept(RecordedEvent event) {
            if (!open.isEmpty() && !open.get(0).caseId().equals(event.caseId())) {
                close();
            }
            open.add(event);
        }

        private void close() {
            if (open.isEmpty()) {
                return;
            }
            var power = power(open);
            var examination = byPower.computeIfAbsent(
                    power == null ? "" : power.toString(),
                    key -> new ProcessExamination(
                            power == null ? null : processes.get(power),
                            settings,
                            calendars.now(),
                            clock.instant(),
                            alone));
            var named = ProcessExamination.named(examination.process(), open, ground);
            var signals = examination.judge(named);
            if (!signals.isEmpty()) {
                var marks = Marks.of(examination.process(), named);
                var frozen = Frozen.events(named.subList(0, Math.min(MOST_FROZEN, named.size())), named.size());
                for (var signal : signals) {
                    found.add(new Found(
                            signal,
                            place(signal, named, power),
                            wording(signal, examination.process()),
                            frozen,
                            isOfChart(signal) ? marks : List.of()));
                }
            }
            open.clear();
        }

        private @Nullable PowerId power(Collection<RecordedEvent> ofCase) {
            return ofCase.stream()
                    .map(RecordedEvent::power)
                    .filter(Objects::nonNull)
                    .map(word -> ground.powers().get(word))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        /** Who did what the signal rests on: the events it cites, or all of the case. */
        private Ground.Place place(Signal signal, List<RecordedEvent> ofCase, @Nullable PowerId power) {
            var rows = new LinkedHashSet<Long>();
            signal.evidence().events().forEach(ref -> rows.add(ref.row()));
            var held = new LinkedHashSet<Ground.@Nullable Held>();
            ofCase.stream().filter(event -> rows.contains(event.row())).forEach(event -> held.add(ground.of(event)));
            var one = held.size() == 1 ? held.iterator().next() : null;
            return new Ground.Place(one == null ? null : one.section(), one == null ? null : one.post(), power);
        }

        List<Found> end() {
            close();
            if (!alone) {
                byPower.values()
                        .forEach(examination -> examination.together().forEach(signal -> {
                            var process = examination.process();
                            var officer = ground.post(signal.subject());
                            found.add(new Found(
                                    signal,
                                    new Ground.Place(
                                            officer == null ? null : officer.section(),
                                            officer == null ? null : officer.post(),
                                            process == null ? null : process.power()),
                                    wording(signal, process),
                                    Frozen.references(signal),
                                    List.of()));
                        }));
            }
            return found;
        }
    }

    private static boolean isOfChart(Signal signal) {
        return switch (signal.code()) {
            case "IR-A01", "IR-A02", "IR-A08", "IR-A09", "IR-A10", "IR-A12" -> true;
            default -> false;
        };
    }

    /** In English the steps bear their English names. */
    static Bilingual wording(Signal signal, @Nullable DeclaredProcess process) {
        var chinese = Wording.of(signal, Texts.CHINESE);
        if (process == null) {
            return new Bilingual(chinese, Wording.of(signal, Texts.ENGLISH));
        }
        var facts = new HashMap<>(signal.facts());
        facts.replaceAll((name, fact) -> english(fact, process));
        var english = new Signal(
                signal.indicator(),
                signal.level(),
                signal.key(),
                process.english(signal.subject()),
                signal.value(),
                signal.threshold(),
                signal.wording(),
                facts,
                signal.evidence());
        return new Bilingual(chinese, Wording.of(english, Texts.ENGLISH));
    }

    private static Object english(Object fact, DeclaredProcess process) {
        if (fact instanceof Collection<?> several) {
            return several.stream()
                    .map(each -> process.english(String.valueOf(each)))
                    .toList();
        }
        return fact instanceof String text ? process.english(text) : fact;
    }
}
