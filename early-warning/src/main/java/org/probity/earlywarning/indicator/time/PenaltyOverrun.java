package org.probity.earlywarning.indicator.time;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.probity.earlywarning.calendar.LimitUnit;
import org.probity.earlywarning.calendar.LocalTimes;
import org.probity.earlywarning.calendar.WorkingCalendar;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.indicator.Trace;
import org.probity.earlywarning.signal.Signals;

/**
 * IR-B08, penalty case overrun (案件超期): calendar days from filing to the penalty decision. A case whose extension is on
 * record gives a yellow signal at most. Open cases count up to the instant at which they are looked at.
 */
final class PenaltyOverrun extends LimitIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-B08",
            1,
            Bands.above(Level.YELLOW, 75).with(Level.RED, 90.0),
            "calendar days",
            List.of(
                    Parameter.text("filed"),
                    Parameter.texts("decided"),
                    Parameter.texts("dropped"),
                    Parameter.texts("extended")),
            "行政处罚法 60 (90 calendar days from filing)");

    private final Span.Between filedToDecided;
    private final Set<String> extended;

    PenaltyOverrun(Settings settings, WorkingCalendar calendar) {
        super(settings, calendar);
        this.filedToDecided = new Span.Between(
                settings.values().text("filed"),
                Set.copyOf(settings.values().texts("decided")),
                Set.copyOf(settings.values().texts("dropped")));
        this.extended = Set.copyOf(settings.values().texts("extended"));
    }

    @Override
    protected void examine(Trace trace, Signals out) {
        Span span = filedToDecided.in(trace);
        if (span != null && span.to() != null) {
            tell(trace, span, Instant.EPOCH, "signal", out);
        }
    }

    @Override
    protected void watch(Trace trace, Instant now, Signals out) {
        Span span = filedToDecided.in(trace);
        if (span != null && span.to() == null) {
            tell(trace, span, now, "running", out);
        }
    }

    private void tell(Trace trace, Span span, Instant now, String wording, Signals out) {
        out.examined(settings().code(), span.from().activity());
        double days = used(span, now, LimitUnit.DAYS);
        Level level = settings().bands().level(days);
        if (level == null) {
            return;
        }
        boolean isExtended = trace.findAny(extended, 0) >= 0;
        Level told = isExtended ? Level.YELLOW : level;
        Double threshold = settings().bands().threshold(told);
        add(
                trace,
                told,
                "",
                days,
                threshold == null ? settings().bands().passedThreshold(level) : threshold,
                wording,
                Map.of("filed", LocalTimes.date(LocalTimes.day(span.from()))),
                span.evidence(),
                out);
    }
}
