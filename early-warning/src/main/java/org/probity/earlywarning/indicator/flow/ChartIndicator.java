package org.probity.earlywarning.indicator.flow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.conformance.ConformanceChecker;
import org.probity.earlywarning.conformance.Deviation;
import org.probity.earlywarning.conformance.DeviationKind;
import org.probity.earlywarning.conformance.Verdict;
import org.probity.earlywarning.indicator.CaseIndicator;
import org.probity.earlywarning.indicator.Trace;
import org.probity.earlywarning.log.EventRef;
import org.probity.earlywarning.signal.Evidence;
import org.probity.earlywarning.signal.Signals;

/** An indicator that reads how a case departs from the power's process chart (权力运行流程图). */
abstract class ChartIndicator extends CaseIndicator {

    private final ConformanceChecker chart;

    ChartIndicator(Settings settings, ConformanceChecker chart) {
        super(settings);
        this.chart = chart;
    }

    final ConformanceChecker chart() {
        return chart;
    }

    final Verdict verdict(Trace trace) {
        return trace.verdict(chart);
    }

    final List<Deviation> deviations(Trace trace, DeviationKind kind) {
        List<Deviation> all = verdict(trace).deviations();
        return all.isEmpty()
                ? all
                : all.stream().filter(each -> each.kind() == kind).toList();
    }

    /** A signal for the steps of a case that depart from the chart in one way. */
    final void judge(Trace trace, DeviationKind kind, Signals out) {
        List<Deviation> found = deviations(trace, kind);
        if (!found.isEmpty()) {
            Map<String, Object> facts = Map.of("steps", steps(found), "chart", chart.chartName());
            judge(trace, "", found.size(), facts, evidence(trace, found), out);
        }
    }

    /** The steps concerned, each once, in alphabetical order. */
    static Set<String> steps(List<Deviation> deviations) {
        Set<String> steps = new TreeSet<>();
        deviations.forEach(each -> steps.add(each.step()));
        return steps;
    }

    /** The events at the deviations' positions; for a step that has no event, the one before which it was due. */
    static Evidence evidence(Trace trace, List<Deviation> deviations) {
        List<EventRef> events = deviations.stream()
                .map(each -> Math.min(each.position(), trace.size() - 1))
                .distinct()
                .map(position -> trace.event(position).ref())
                .toList();
        return Evidence.of(events);
    }
}
