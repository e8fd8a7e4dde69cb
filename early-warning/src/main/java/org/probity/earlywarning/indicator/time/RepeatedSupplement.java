package org.probity.earlywarning.indicator.time;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
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

/** IR-B04, repeated requests to supplement (多次补正): the law asks that all that is missing be told at once. */
final class RepeatedSupplement extends CaseIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-B04",
            1,
            Bands.above(Level.YELLOW, 1),
            "requests",
            List.of(Parameter.texts("activities")),
            "行政许可法 32 (notice of supplements at one time)");

    private final Set<String> activities;

    RepeatedSupplement(Settings settings) {
        super(settings);
        this.activities = Set.copyOf(settings.values().texts("activities"));
    }

    @Override
    protected boolean followsFromActivities() {
        return true;
    }

    @Override
    protected void examine(Trace trace, Signals out) {
        if (trace.findAny(activities, 0) < 0) {
            return;
        }
        List<EventRef> requests = IntStream.range(0, trace.size())
                .filter(i -> activities.contains(trace.activity(i)))
                .mapToObj(i -> trace.event(i).ref())
                .toList();
        judge(trace, "", requests.size(), Map.of(), Evidence.of(requests), out);
    }
}
