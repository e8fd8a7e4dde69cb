package org.probity.earlywarning.indicator.time;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.probity.earlywarning.calendar.LocalTimes;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.indicator.CaseGroupIndicator;
import org.probity.earlywarning.indicator.Trace;
import org.probity.earlywarning.log.Event;
import org.probity.earlywarning.signal.Evidence;
import org.probity.earlywarning.signal.Signals;
import org.probity.earlywarning.statistics.SlidingQuantiles;

/**
 * IR-B03, unusually fast (异常快办): a handling time below the lower fence of its power, Q1 − 1.5·IQR, and below a part of
 * the median, both of the cases that ended in the twelve months up to the end of this one, or in the log's first
 * twelve. The value is that part; both
 * conditions must hold.
 */
final class UnusuallyFast extends CaseGroupIndicator<HandlingTimes> {

    static final Definition DEFINITION = new Definition(
            "IR-B03",
            2,
            Bands.below(Level.ORANGE, 0.1),
            "share of the median handling time",
            List.of(
                    Parameter.text("from"),
                    Parameter.texts("to"),
                    Parameter.count("minimum", "cases", 20),
                    Parameter.count("months", "months", 12)),
            "catalogue of indicators, group B; fences: Tukey (1977)");

    private static final double HOUR_MILLIS = 3_600_000;

    private final Span.Between between;
    private final int minimum;
    private final int months;

    UnusuallyFast(Settings settings) {
        super(settings);
        this.between = new Span.Between(
                settings.values().textOrNull("from"),
                Set.copyOf(settings.values().texts("to")),
                Set.of());
        this.minimum = settings.values().count("minimum");
        this.months = settings.values().count("months");
    }

    @Override
    public HandlingTimes init() {
        return new HandlingTimes();
    }

    @Override
    public void fold(HandlingTimes times, Trace trace) {
        Span span = trace.size() < 2 ? null : between.in(trace);
        Event end = span == null ? null : span.to();
        if (span != null && end != null) {
            double hours = (end.epochMillis() - span.from().epochMillis()) / HOUR_MILLIS;
            times.add(new HandlingTimes.HandlingTime(LocalTimes.day(end), hours, end.ref()));
        }
    }

    @Override
    public void merge(HandlingTimes times, HandlingTimes later) {
        times.merge(later);
    }

    @Override
    public void finish(String key, HandlingTimes times, Signals out) {
        times.compare(months, (ofOneDay, among) -> {
            if (among.size() >= minimum) {
                judge(key, ofOneDay, among, out);
            }
        });
    }

    private void judge(String key, List<HandlingTimes.HandlingTime> ofOneDay, SlidingQuantiles among, Signals out) {
        double fence = among.lowerFence();
        double median = among.median();
        for (HandlingTimes.HandlingTime time : ofOneDay) {
            if (median > 0 && time.hours() < fence) {
                Map<String, Object> facts = Map.of("hours", time.hours(), "median", median, "n", among.size());
                judge(key, time.end().caseId(), time.hours() / median, facts, Evidence.of(time.end()), out);
            }
        }
    }
}
