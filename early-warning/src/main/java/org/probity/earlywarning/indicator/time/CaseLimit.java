package org.probity.earlywarning.indicator.time;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.calendar.Limit;
import org.probity.earlywarning.calendar.WorkingCalendar;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.configuration.Values;
import org.probity.earlywarning.indicator.Trace;
import org.probity.earlywarning.signal.Signals;

/**
 * IR-B01, case near or past the promised limit (临期与超承诺时限). The bands are multiples of the limit: yellow warns, on
 * open cases only, when this part of the promised limit is used; orange is the promised limit, red the legal one.
 */
final class CaseLimit extends DeclaredLimits {

    static final Definition DEFINITION = new Definition(
            "IR-B01",
            1,
            new Bands(Bands.Direction.ABOVE, 0.8, 1.0, 1.0),
            "times the limit",
            List.of(Parameter.table(
                    "limits",
                    Parameter.text("power"),
                    Parameter.text("from"),
                    Parameter.texts("to"),
                    Parameter.texts("unless"),
                    Parameter.limit("promised").mustBeStated(),
                    Parameter.limit("legal"))),
            "行政许可法 42, 82; practice of electronic supervision");

    CaseLimit(Settings settings, WorkingCalendar calendar) {
        super(settings, calendar, Span.Between::of);
    }

    @Override
    void tell(Trace trace, int index, Span span, Instant now, Signals out) {
        Values row = limits().get(index);
        out.examined(settings().code(), span.from().activity());
        Bands bands = settings().bands();
        Limit promised = row.limit("promised");
        Limit legal = row.limitOrNull("legal");
        if (legal != null && tellIfPast(trace, span, now, legal, bands.red(), Level.RED, "legal", out)) {
            return;
        }
        String wording = span.to() == null ? "running" : "signal";
        if (!tellIfPast(trace, span, now, promised, bands.orange(), Level.ORANGE, wording, out) && span.to() == null) {
            tellIfPast(trace, span, now, promised, bands.yellow(), Level.YELLOW, "near", out);
        }
    }

    private boolean tellIfPast(
            Trace trace,
            Span span,
            Instant now,
            Limit limit,
            @Nullable Double multiple,
            Level level,
            String wording,
            Signals out) {
        double used = used(span, now, limit.unit());
        if (multiple == null || used <= limit.amount() * multiple) {
            return false;
        }
        Map<String, Object> facts = Map.of("limit", limit, "used", used + 0.0);
        String subject = span.from().activity();
        add(trace, level, subject, used, limit.amount() * multiple, wording, facts, span.evidence(), out);
        return true;
    }
}
