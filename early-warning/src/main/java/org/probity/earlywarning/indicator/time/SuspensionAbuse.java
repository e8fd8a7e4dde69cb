package org.probity.earlywarning.indicator.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.calendar.Limit;
import org.probity.earlywarning.calendar.Usage;
import org.probity.earlywarning.calendar.WorkingCalendar;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.indicator.Trace;
import org.probity.earlywarning.log.Event;
import org.probity.earlywarning.log.EventRef;
import org.probity.earlywarning.signal.Evidence;
import org.probity.earlywarning.signal.Signals;

/**
 * IR-B05, suspension of the clock (违规暂停计时): suspended without any reason on record, or for a great part of the limit.
 * A suspension without an end is counted up to the last event of the case.
 */
final class SuspensionAbuse extends LimitIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-B05",
            1,
            Bands.above(Level.ORANGE, 0.5),
            "share of the limit",
            List.of(Parameter.texts("suspend"), Parameter.texts("resume"), Parameter.limit("limit")),
            "catalogue of indicators, group B; lawful exclusions: 行政许可法 45");

    private final Set<String> suspend;
    private final Set<String> resume;
    private final @Nullable Limit limit;

    SuspensionAbuse(Settings settings, WorkingCalendar calendar) {
        super(settings, calendar);
        this.suspend = Set.copyOf(settings.values().texts("suspend"));
        this.resume = Set.copyOf(settings.values().texts("resume"));
        this.limit = settings.values().limitOrNull("limit");
    }

    @Override
    protected void examine(Trace trace, Signals out) {
        List<EventRef> suspensions = new ArrayList<>();
        double used = 0;
        for (int i = trace.findAny(suspend, 0); i >= 0; i = trace.findAny(suspend, i + 1)) {
            Event suspended = trace.event(i);
            suspensions.add(suspended.ref());
            String reason = suspended.reason();
            if (reason == null || reason.isBlank()) {
                String row = String.valueOf(suspended.row());
                add(trace, Level.ORANGE, row, 1, 0, "unreasoned", Map.of(), Evidence.of(suspended.ref()), out);
            }
            int end = trace.findAny(resume, i + 1);
            Event resumed = trace.event(end < 0 ? trace.size() - 1 : end);
            if (limit != null && suspended.hasTime() && resumed.hasTime()) {
                used += Usage.between(suspended, resumed, limit.unit(), calendar());
            }
        }
        if (limit != null && !suspensions.isEmpty() && limit.amount() > 0) {
            Map<String, Object> facts = Map.of("used", used, "limit", limit);
            judge(trace, "", used / limit.amount(), facts, Evidence.of(suspensions), out);
        }
    }
}
