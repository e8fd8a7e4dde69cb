package org.probity.earlywarning.indicator.flow;

import java.util.HashMap;
import java.util.HashSet;
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

    private final Set<String> activities;

    Rework(Settings settings) {
        super(settings);
        this.activities = Set.copyOf(settings.values().texts("activities"));
    }

    @Override
    protected boolean mayConcern(List<String> sequence) {
        return new HashSet<>(sequence).size() < sequence.size();
    }

    @Override
    protected void examine(Trace trace, Signals out) {
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
