package org.probity.earlywarning.indicator.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.configuration.Values;
import org.probity.earlywarning.indicator.CaseIndicator;
import org.probity.earlywarning.indicator.Trace;
import org.probity.earlywarning.log.Event;
import org.probity.earlywarning.log.EventRef;
import org.probity.earlywarning.signal.Evidence;
import org.probity.earlywarning.signal.Signals;

/**
 * IR-A03, handled by a post outside the flow (越岗越权办理): a step done by a post, section or officer that is not among
 * those declared for it. What the log does not state is not judged.
 */
final class PostOutsideFlow extends CaseIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-A03",
            1,
            Bands.above(Level.RED, 0),
            "events",
            List.of(Parameter.table(
                    "entitled",
                    Parameter.text("activity").mustBeStated(),
                    Parameter.texts("posts"),
                    Parameter.texts("sections"),
                    Parameter.texts("officers"))),
            "catalogue of indicators, group A; practice of ultra-vires warning (越权预警)");

    private final Map<String, Values> entitled = new HashMap<>();

    PostOutsideFlow(Settings settings) {
        super(settings);
        settings.values().rows("entitled").forEach(row -> entitled.put(row.text("activity"), row));
    }

    @Override
    protected void examine(Trace trace, Signals out) {
        Map<String, List<EventRef>> byActivity = new HashMap<>();
        for (int i = 0; i < trace.size(); i++) {
            Values row = entitled.get(trace.activity(i));
            if (row != null && !isEntitled(trace.event(i), row)) {
                byActivity
                        .computeIfAbsent(trace.activity(i), activity -> new ArrayList<>())
                        .add(trace.event(i).ref());
            }
        }
        byActivity.forEach(
                (activity, events) -> judge(trace, activity, events.size(), Map.of(), Evidence.of(events), out));
    }

    private static boolean isEntitled(Event event, Values row) {
        return isAmong(event.post(), row.texts("posts"))
                && isAmong(event.section(), row.texts("sections"))
                && isAmong(event.officer(), row.texts("officers"));
    }

    private static boolean isAmong(@Nullable String stated, List<String> declared) {
        return declared.isEmpty() || stated == null || declared.contains(stated);
    }
}
