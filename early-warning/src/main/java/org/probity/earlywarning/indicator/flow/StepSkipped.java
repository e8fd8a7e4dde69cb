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

/** IR-A01, step skipped (环节缺失): the chart asks for a step before what follows, and no event records it. */
final class StepSkipped extends ChartIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-A01", 1, Bands.above(Level.ORANGE, 0), "steps", List.of(), "catalogue of indicators, group A");

    StepSkipped(Settings settings, ConformanceChecker chart) {
        super(settings, chart);
    }

    @Override
    protected boolean followsFromActivities() {
        return true;
    }

    @Override
    protected void examine(Trace trace, Signals out) {
        judge(trace, DeviationKind.STEP_SKIPPED, out);
    }
}
