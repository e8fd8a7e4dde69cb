package org.probity.earlywarning.indicator.flow;

import java.util.List;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.conformance.ConformanceChecker;
import org.probity.earlywarning.conformance.DeviationKind;
import org.probity.earlywarning.indicator.Trace;
import org.probity.earlywarning.signal.Signals;

/** IR-A08, activity unknown to the chart (流程外环节): something was done that was never declared. */
final class UnknownActivity extends ChartIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-A08", 1, Bands.above(Level.YELLOW, 0), "events", List.of(), "conformance checking: log move");

    UnknownActivity(Settings settings, ConformanceChecker chart) {
        super(settings, chart);
    }

    @Override
    protected boolean followsFromActivities() {
        return true;
    }

    @Override
    protected void examine(Trace trace, Signals out) {
        judge(trace, DeviationKind.UNKNOWN_ACTIVITY, out);
    }
}
