package org.probity.earlywarning.indicator.flow;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.configuration.Values;
import org.probity.earlywarning.conformance.ConformanceChecker;
import org.probity.earlywarning.conformance.Deviation;
import org.probity.earlywarning.conformance.DeviationKind;
import org.probity.earlywarning.indicator.CaseIndicator;
import org.probity.earlywarning.indicator.Trace;
import org.probity.earlywarning.log.Event;
import org.probity.earlywarning.signal.Evidence;
import org.probity.earlywarning.signal.Signals;

/**
 * IR-A02, time order reversed (时序倒置): by the chart, a step done at another place than declared; by a declared pair, a
 * time earlier than that of the step which must come first, such as a signature after the decision it should precede.
 */
final class OrderReversed extends CaseIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-A02",
            1,
            Bands.above(Level.RED, 0),
            "reversals",
            List.of(
                    Parameter.table(
                            "orders",
                            Parameter.text("first").mustBeStated(),
                            Parameter.text("then").mustBeStated()),
                    Parameter.count("toleranceMinutes", "minutes", 0)),
            "catalogue of indicators, group A");

    private static final long MINUTE_MILLIS = 60_000;

    private final @Nullable ConformanceChecker chart;
    private final List<Values> orders;
    private final long tolerance;

    OrderReversed(Settings settings, @Nullable ConformanceChecker chart) {
        super(settings);
        this.chart = chart;
        this.orders = settings.values().rows("orders");
        this.tolerance = settings.values().count("toleranceMinutes") * MINUTE_MILLIS;
    }

    @Override
    protected boolean followsFromActivities() {
        return orders.isEmpty();
    }

    @Override
    protected void examine(Trace trace, Signals out) {
        if (chart != null) {
            List<Deviation> moved = trace.verdict(chart).deviations().stream()
                    .filter(each -> each.kind() == DeviationKind.OUT_OF_ORDER)
                    .toList();
            if (!moved.isEmpty()) {
                Map<String, Object> facts = Map.of("steps", ChartIndicator.steps(moved), "basis", chart.chartName());
                judge(trace, "", moved.size(), facts, ChartIndicator.evidence(trace, moved), out);
            }
        }
        orders.forEach(order -> examine(trace, order.text("first"), order.text("then"), out));
    }

    private void examine(Trace trace, String first, String then, Signals out) {
        int earlier = trace.find(first, 0);
        int later = trace.find(then, 0);
        if (earlier < 0 || later < 0 || trace.epochMillis(earlier) == Event.NO_TIME) {
            return;
        }
        if (trace.epochMillis(later) != Event.NO_TIME
                && trace.epochMillis(later) < trace.epochMillis(earlier) - tolerance) {
            Map<String, Object> facts = Map.of("steps", List.of(then), "basis", first + " → " + then);
            Evidence evidence =
                    Evidence.of(trace.event(later).ref(), trace.event(earlier).ref());
            judge(trace, first + " → " + then, 1, facts, evidence, out);
        }
    }
}
