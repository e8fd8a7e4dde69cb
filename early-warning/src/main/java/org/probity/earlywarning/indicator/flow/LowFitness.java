package org.probity.earlywarning.indicator.flow;

import java.util.List;
import java.util.Map;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.conformance.ConformanceChecker;
import org.probity.earlywarning.conformance.Verdict;
import org.probity.earlywarning.indicator.Trace;
import org.probity.earlywarning.signal.Signals;

/** IR-A12, little fitness with the chart (流程符合度低): the case as a whole has little in common with what was declared. */
final class LowFitness extends ChartIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-A12",
            1,
            Bands.below(Level.YELLOW, 0.8).with(Level.ORANGE, 0.6),
            "alignment fitness, 0 to 1",
            List.of(),
            "van der Aalst, Adriansyah, van Dongen, Replaying history on process models, WIREs DMKD 2 (2012)");

    LowFitness(Settings settings, ConformanceChecker chart) {
        super(settings, chart);
    }

    @Override
    protected boolean followsFromActivities() {
        return true;
    }

    @Override
    protected void examine(Trace trace, Signals out) {
        Verdict verdict = verdict(trace);
        if (!verdict.fitting()) {
            Map<String, Object> facts = Map.of("cost", verdict.cost(), "chart", chart().chartName());
            judge(trace, "", verdict.fitness(), facts, evidence(trace, verdict.deviations()), out);
        }
    }
}
