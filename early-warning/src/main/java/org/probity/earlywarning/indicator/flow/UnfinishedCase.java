package org.probity.earlywarning.indicator.flow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.probity.earlywarning.calendar.LocalTimes;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.conformance.ConformanceChecker;
import org.probity.earlywarning.conformance.Deviation;
import org.probity.earlywarning.conformance.DeviationKind;
import org.probity.earlywarning.indicator.Trace;
import org.probity.earlywarning.log.Event;
import org.probity.earlywarning.signal.Signals;

/**
 * IR-A09, case closed unfinished (未办结即终止): steps of the chart are still due although the case was closed, that is, a
 * closing activity was done; or, as time passes, nothing has been done for so long that nobody seems to go on.
 */
final class UnfinishedCase extends ChartIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-A09",
            1,
            Bands.above(Level.YELLOW, 0),
            "steps still due",
            List.of(Parameter.texts("closing"), Parameter.count("quietDays", "days", 365)),
            "conformance checking: case that does not reach the chart's end");

    private final Set<String> closing;
    private final int quietDays;

    UnfinishedCase(Settings settings, ConformanceChecker chart) {
        super(settings, chart);
        this.closing = Set.copyOf(settings.values().texts("closing"));
        this.quietDays = settings.values().count("quietDays");
    }

    @Override
    protected boolean followsFromActivities() {
        return true;
    }

    @Override
    protected void examine(Trace trace, Signals out) {
        if (trace.findAny(closing, 0) >= 0) {
            tellDue(trace, out);
        }
    }

    @Override
    protected void watch(Trace trace, Instant now, Signals out) {
        long last = trace.epochMillis(trace.size() - 1);
        boolean isQuiet = last != Event.NO_TIME && now.toEpochMilli() - last > quietDays * LocalTimes.DAY_MILLIS;
        if (isQuiet && trace.findAny(closing, 0) < 0) {
            tellDue(trace, out);
        }
    }

    private void tellDue(Trace trace, Signals out) {
        List<Deviation> due = deviations(trace, DeviationKind.UNFINISHED);
        if (!due.isEmpty()) {
            Map<String, Object> facts = Map.of("steps", steps(due), "chart", chart().chartName());
            judge(trace, "", due.size(), facts, evidence(trace, due), out);
        }
    }
}
