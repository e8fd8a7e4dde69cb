package org.probity.earlywarning.indicator.time;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.indicator.CaseGroupIndicator;
import org.probity.earlywarning.indicator.Sample;
import org.probity.earlywarning.indicator.Trace;
import org.probity.earlywarning.log.Event;
import org.probity.earlywarning.signal.Evidence;
import org.probity.earlywarning.signal.Signals;
import org.probity.earlywarning.statistics.Quantiles;

/**
 * IR-B03, unusually fast (异常快办): a handling time below the lower fence of its power, Q1 − 1.5·IQR, and below a part of
 * the median. The value is that part; both conditions must hold.
 */
final class UnusuallyFast extends CaseGroupIndicator<Sample> {

    static final Definition DEFINITION = new Definition(
            "IR-B03",
            1,
            Bands.below(Level.ORANGE, 0.1),
            "share of the median handling time",
            List.of(Parameter.text("from"), Parameter.texts("to"), Parameter.count("minimum", "cases", 20)),
            "catalogue of indicators, group B; fences: Tukey (1977)");

    private static final double HOUR_MILLIS = 3_600_000;

    private final Span.Between between;
    private final int minimum;

    UnusuallyFast(Settings settings) {
        super(settings);
        this.between = new Span.Between(
                settings.values().textOrNull("from"),
                Set.copyOf(settings.values().texts("to")),
                Set.of());
        this.minimum = settings.values().count("minimum");
    }

    @Override
    public Sample init() {
        return new Sample();
    }

    @Override
    public void fold(Sample durations, Trace trace) {
        Span span = trace.size() < 2 ? null : between.in(trace);
        Event end = span == null ? null : span.to();
        if (span != null && end != null) {
            durations.add((end.epochMillis() - span.from().epochMillis()) / HOUR_MILLIS, end.ref());
        }
    }

    @Override
    public void merge(Sample durations, Sample later) {
        durations.merge(later);
    }

    @Override
    public void finish(String key, Sample durations, Signals out) {
        if (durations.size() < minimum) {
            return;
        }
        Quantiles quantiles = Quantiles.of(durations.values());
        double median = quantiles.median();
        for (int i = 0; i < durations.size() && median > 0; i++) {
            double hours = durations.value(i);
            if (hours < quantiles.lowerFence()) {
                Map<String, Object> facts = Map.of("hours", hours, "median", median, "n", durations.size());
                Evidence evidence = Evidence.of(durations.witness(i));
                judge(key, durations.witness(i).caseId(), hours / median, facts, evidence, out);
            }
        }
    }
}
