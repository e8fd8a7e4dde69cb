package org.probity.monitoring.runs;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.monitoring.Catalogue;
import org.probity.earlywarning.signal.Signal;
import org.probity.earlywarning.signal.Texts;
import org.probity.earlywarning.signal.Wording;
import org.probity.frame.Dates;
import org.probity.monitoring.feeds.FeedEvents;
import org.probity.monitoring.feeds.FeedRecords;
import org.probity.monitoring.feeds.OwnRegisters;
import org.probity.monitoring.indicators.IndicatorInForce;
import org.probity.monitoring.indicators.Indicators;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Judges what a unit's records say. Each node keeps the records of the units it judges in memory and reads on from the last number; which
 * node judges does not matter, since what was told is stored with its signal. One run of a unit at a time on a node.
 */
@Service
public class Judges {

    private static final Logger log = LoggerFactory.getLogger(Judges.class);
    private static final int CHUNK = 5_000;

    /** Codes that only events of process runs can be judged by. */
    private static final Set<String> OF_LOGS_ALONE = Indicators.CATALOGUE.keySet().stream()
            .filter(code -> Catalogue.FEEDS.stream()
                    .noneMatch(kind -> kind.definition().code().equals(code)))
            .collect(Collectors.toUnmodifiableSet());

    private final FeedRecords records;
    private final OwnRegisters registers;
    private final Indicators indicators;
    private final Calendars calendars;
    private final Grounds grounds;
    private final Processes processes;
    private final Telling telling;
    private final RunLog runs;
    private final Dates dates;
    private final Clock clock;
    private final Map<UnitId, Kept> kept = new ConcurrentHashMap<>();

    Judges(
            FeedRecords records,
            OwnRegisters registers,
            Indicators indicators,
            Calendars calendars,
            Grounds grounds,
            Processes processes,
            Telling telling,
            RunLog runs,
            Dates dates,
            Clock clock) {
        this.records = records;
        this.registers = registers;
        this.indicators = indicators;
        this.calendars = calendars;
        this.grounds = grounds;
        this.processes = processes;
        this.telling = telling;
        this.runs = runs;
        this.dates = dates;
        this.clock = clock;
    }

    /** A unit's records and the exceptions of the calendar by which they were read; its monitor lets one run at a time pass. */
    private static final class Kept {
        private @Nullable UnitRecords records;
        private Map<LocalDate, Boolean> exceptions = Map.of();
    }

    /** Judges all that came since the last run, or, where the kind asks for it, everything. */
    public RunId judge(UnitId unit, RunKind asked, @Nullable PersonId by) {
        var place = kept.computeIfAbsent(unit, none -> new Kept());
        synchronized (place) {
            var begun = clock.instant();
            var outcome = new Outcome();
            var span = new Span(asked, by, begun);
            try {
                return run(place, unit, span, outcome);
            } catch (RuntimeException failed) {
                log.error("The indicators of a unit could not be judged", failed);
                place.records = null;
                return span.write(unit, outcome, failed.getClass().getSimpleName() + ": " + failed.getMessage());
            }
        }
    }

    private RunId run(Kept place, UnitId unit, Span span, Outcome outcome) {
        var today = dates.today();
        var settings = indicators.on(unit, today);
        var held = current(place, settings, today, span);
        var last = records.last(unit);
        span.from = held.upto();
        span.read = read(unit, held);
        held.readUpto(last);
        span.to = last;
        held.own(registers.kinds(), registers.records(unit));
        var whole = held.under(settings) | held.at(today) | span.kind.isWhole();
        if (whole && !span.kind.isWhole()) {
            span.kind = RunKind.DAY;
        }
        span.held = held.held();
        var ground = grounds.of(unit, today);
        var bySetting = new java.util.HashMap<String, IndicatorInForce>();
        settings.forEach(each -> bySetting.put(each.code(), each));
        note(outcome, settings, held.missing(), processes.any(unit));
        var keys = new ArrayList<String>();
        for (var signal : whole ? held.all() : held.news()) {
            keys.add(signal.suppressionKey());
            tell(unit, ofRecords(signal, ground), bySetting, today, outcome);
        }
        for (var found : processes.judge(unit, settings, ground, span.from, whole, today, outcome)) {
            keys.add(found.signal().suppressionKey());
            tell(unit, found, bySetting, today, outcome);
        }
        if (whole) {
            telling.ceased(unit, Indicators.CATALOGUE.keySet(), keys);
        }
        records.judged(unit, last);
        return span.write(unit, outcome, null);
    }

    /** The records in memory; read anew from the first where there are none, or the calendar has changed since. */
    private UnitRecords current(Kept place, List<IndicatorInForce> settings, LocalDate today, Span span) {
        var exceptions = calendars.exceptions();
        var held = place.records;
        if (held == null || !place.exceptions.equals(exceptions)) {
            held = new UnitRecords(settings, org.probity.earlywarning.calendar.WorkingCalendar.of(exceptions), today);
            place.records = held;
            place.exceptions = exceptions;
            if (span.kind == RunKind.ARRIVAL) {
                span.kind = RunKind.RESTART;
            }
        }
        return held;
    }

    private long read(UnitId unit, UnitRecords held) {
        var read = new long[1];
        if (held.upto() == 0) {
            records.forEach(unit, stored -> {
                held.accept(stored.record(), stored.sequence());
                read[0]++;
            });
            return read[0];
        }
        var chunk = records.since(unit, held.upto(), CHUNK);
        while (!chunk.isEmpty()) {
            chunk.forEach(stored -> held.accept(stored.record(), stored.sequence()));
            read[0] += chunk.size();
            chunk = records.since(unit, held.upto(), CHUNK);
        }
        return read[0];
    }

    private static void note(
            Outcome outcome, List<IndicatorInForce> settings, Map<String, List<String>> missing, boolean events) {
        settings.stream().filter(each -> each.setting().enabled()).forEach(each -> {
            var feeds = missing.get(each.code());
            if (!events && OF_LOGS_ALONE.contains(each.code())) {
                outcome.missing(each.code(), List.of(FeedEvents.FEED));
            } else if (feeds == null) {
                outcome.ran(each.code());
            } else {
                outcome.missing(each.code(), feeds);
            }
        });
    }

    static Found ofRecords(Signal signal, Ground ground) {
        return new Found(
                signal,
                ground.of(signal),
                new Bilingual(Wording.of(signal, Texts.CHINESE), Wording.of(signal, Texts.ENGLISH)),
                Frozen.records(signal),
                List.of());
    }

    private void tell(
            UnitId unit, Found found, Map<String, IndicatorInForce> settings, LocalDate today, Outcome outcome) {
        var code = found.signal().code();
        var setting = Objects.requireNonNull(settings.get(code));
        var place = found.place();
        if (setting.setting().covers(place.section(), place.power())) {
            var told = telling.tell(unit, found, setting.edition(), today).orElse(null);
            outcome.found(code, found.signal().level(), found.signal().suppressionKey(), told);
        }
    }

    /** Something read from a unit's records as they are in memory, read up to now. */
    <T> T with(UnitId unit, Function<UnitRecords, T> reading) {
        var place = kept.computeIfAbsent(unit, none -> new Kept());
        synchronized (place) {
            var today = dates.today();
            var settings = indicators.on(unit, today);
            var held = place.records;
            if (held == null) {
                // not kept: the next run has still to tell what is new to it
                held = new UnitRecords(settings, calendars.now(), today);
                read(unit, held);
                held.own(registers.kinds(), registers.records(unit));
            }
            return reading.apply(held);
        }
    }

    /** Forgets what is in memory, as a restart does; the next run reads everything again. */
    void forget(UnitId unit) {
        kept.remove(unit);
    }

    /** What a run has to tell of itself. */
    private final class Span {

        private final @Nullable PersonId by;
        private final Instant begun;
        private RunKind kind;
        private long from;
        private long to;
        private long read;
        private long held;

        Span(RunKind kind, @Nullable PersonId by, Instant begun) {
            this.kind = kind;
            this.by = by;
            this.begun = begun;
        }

        RunId write(UnitId unit, Outcome outcome, @Nullable String failure) {
            var id = RunId.random();
            var ended = clock.instant();
            runs.write(
                    new Run(
                            id,
                            unit,
                            kind,
                            dates.today(),
                            by,
                            "",
                            begun,
                            ended.isBefore(begun) ? begun : ended,
                            from,
                            to,
                            read,
                            held,
                            outcome.judged(),
                            outcome.hits().size(),
                            outcome.known(),
                            failure == null || failure.length() <= 2000 ? failure : failure.substring(0, 2000),
                            outcome.lines()),
                    outcome.hits());
            return id;
        }
    }
}
