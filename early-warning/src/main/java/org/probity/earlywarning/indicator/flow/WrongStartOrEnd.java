package org.probity.earlywarning.indicator.flow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.conformance.ConformanceChecker;
import org.probity.earlywarning.indicator.CaseIndicator;
import org.probity.earlywarning.indicator.Trace;
import org.probity.earlywarning.signal.Evidence;
import org.probity.earlywarning.signal.Signals;

/**
 * IR-A10, wrong start or end (起止环节异常): the first or last activity of a case is none with which the chart, or the
 * declaration that takes its place, lets a case begin or end.
 */
final class WrongStartOrEnd extends CaseIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-A10",
            1,
            Bands.above(Level.YELLOW, 0),
            "ends of the case",
            List.of(Parameter.texts("starts"), Parameter.texts("ends")),
            "conformance checking: initial and final activities");

    private final @Nullable ConformanceChecker chart;
    private final Set<String> starts;
    private final Set<String> ends;

    WrongStartOrEnd(Settings settings, @Nullable ConformanceChecker chart) {
        super(settings);
        this.chart = chart;
        this.starts = Set.copyOf(settings.values().texts("starts"));
        this.ends = Set.copyOf(settings.values().texts("ends"));
    }

    @Override
    protected boolean followsFromActivities() {
        return true;
    }

    @Override
    protected void examine(Trace trace, Signals out) {
        boolean fits = chart == null || trace.verdict(chart).fitting();
        if (!fits || !starts.isEmpty()) {
            tell(trace, 0, starts.isEmpty() && chart != null ? chart.startActivities() : starts, "start", out);
        }
        if (!fits || !ends.isEmpty()) {
            tell(trace, trace.size() - 1, ends.isEmpty() && chart != null ? chart.endActivities() : ends, "end", out);
        }
    }

    private void tell(Trace trace, int position, Set<String> allowed, String wording, Signals out) {
        String activity = trace.activity(position);
        Level level = settings().bands().level(1);
        if (!allowed.isEmpty() && !allowed.contains(activity) && level != null) {
            double threshold = settings().bands().passedThreshold(level);
            Evidence evidence = Evidence.of(trace.event(position).ref());
            add(trace, level, wording, 1, threshold, wording, Map.of("activity", activity), evidence, out);
        }
    }
}
