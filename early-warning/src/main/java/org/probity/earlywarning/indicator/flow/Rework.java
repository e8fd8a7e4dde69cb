package org.probity.earlywarning.indicator.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.indicator.CaseIndicator;
import org.probity.earlywarning.indicator.Trace;
import org.probity.earlywarning.log.EventRef;
import org.probity.earlywarning.signal.Evidence;
import org.probity.earlywarning.signal.Signals;

/**
 * IR-A05, repeated return or re-opening (反复退回重开): the same activity again and again in one case. The value is how
 * often it was done after the first time. Where an activity has a start and an end of its own, each such transition is
 * counted by itself.
 */
final class Rework extends CaseIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-A05",
            1,
            Bands.above(Level.YELLOW, 2),
            "repetitions",
            List.of(Parameter.texts("activities")),
            "catalogue of indicators, group A");

    /** Events among which a repetition is found by looking, without counting each. */
    private static final int FEW = 32;

    private final Set<String> activities;

    Rework(Settings settings) {
        super(settings);
        this.activities = Set.copyOf(settings.values().texts("activities"));
    }

    @Override
    protected void examine(Trace trace, Signals out) {
        if (trace.size() <= FEW && !isAnyRepeated(trace)) {
            return;
        }
        Map<Done, Integer> times = new HashMap<>();
        for (int i = 0; i < trace.size(); i++) {
            if (activities.isEmpty() || activities.contains(trace.activity(i))) {
                times.merge(done(trace, i), 1, Integer::sum);
            }
        }
        times.forEach((done, count) -> {
            if (count > 1 && settings().bands().level(count - 1) != null) {
                judge(trace, done.activity(), count - 1, Map.of("times", count), evidence(trace, done), out);
            }
        });
    }

    private static boolean isAnyRepeated(Trace trace) {
        for (int i = 1; i < trace.size(); i++) {
            if (trace.find(trace.activity(i), 0) < i) {
                return true;
            }
        }
        return false;
    }

    private static Evidence evidence(Trace trace, Done done) {
        List<EventRef> events = java.util.stream.IntStream.range(0, trace.size())
                .filter(i -> done(trace, i).equals(done))
                .mapToObj(i -> trace.event(i).ref())
                .toList();
        return Evidence.of(events);
    }

    private static Done done(Trace trace, int position) {
        String lifecycle = trace.event(position).lifecycle();
        return new Done(trace.activity(position), lifecycle == null ? "" : lifecycle);
    }

    private record Done(String activity, String lifecycle) {}
}
