package org.probity.earlywarning.indicator.time;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.probity.earlywarning.calendar.Limit;
import org.probity.earlywarning.calendar.WorkingCalendar;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.indicator.Trace;
import org.probity.earlywarning.signal.Signals;

/**
 * IR-B02, step overtime (环节超时): from one activity to the next more than the step's own limit. The bands are multiples of
 * the limit. On open cases {@code warnShare} of the limit used gives a yellow signal before it is too late.
 */
final class StepLimit extends DeclaredLimits {

    static final Definition DEFINITION = new Definition(
            "IR-B02",
            1,
            Bands.above(Level.YELLOW, 1),
            "times the limit",
            List.of(
                    Parameter.table(
                            "limits",
                            Parameter.text("from").mustBeStated(),
                            Parameter.texts("to").mustBeStated(),
                            Parameter.texts("unless"),
                            Parameter.limit("limit").mustBeStated(),
                            Parameter.flag("directly", false)),
                    Parameter.share("warnShare", 0.8)),
            "practice of electronic supervision");

    private final List<String> steps;
    private final List<Map<String, Object>> facts;
    private final double warnShare;

    StepLimit(Settings settings, WorkingCalendar calendar) {
        super(settings, calendar, row -> Span.Between.of(row).directly(row.flag("directly")));
        this.steps = limits().stream()
                .map(row -> row.text("from") + " → " + String.join(" / ", row.texts("to")))
                .toList();
        this.facts = limits().stream()
                .map(row -> Map.<String, Object>of("limit", row.limit("limit")))
                .toList();
        this.warnShare = settings.values().number("warnShare");
    }

    @Override
    void tell(Trace trace, int index, Span span, Instant now, Signals out) {
        out.examined(settings().code(), steps.get(index));
        Limit limit = limits().get(index).limit("limit");
        double used = used(span, now, limit.unit());
        Level level = limit.amount() == 0 && used > 0
                ? settings().bands().level(Double.MAX_VALUE)
                : settings().bands().level(used / Math.max(limit.amount(), 1));
        boolean isNear = level == null && span.to() == null && used > limit.amount() * warnShare;
        if (level == null && !isNear) {
            return;
        }
        double multiple = level == null ? warnShare : settings().bands().passedThreshold(level);
        add(
                trace,
                level == null ? Level.YELLOW : level,
                steps.get(index),
                used,
                limit.amount() * multiple,
                isNear ? "near" : span.to() == null ? "running" : "signal",
                facts.get(index),
                span.evidence(),
                out);
    }
}
