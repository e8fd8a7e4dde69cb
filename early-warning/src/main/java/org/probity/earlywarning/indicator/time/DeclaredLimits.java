package org.probity.earlywarning.indicator.time;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.calendar.WorkingCalendar;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.configuration.Values;
import org.probity.earlywarning.indicator.Trace;
import org.probity.earlywarning.signal.Signals;

/** Limits that the authority declares in the table {@code limits}, each for a stretch of a case. */
abstract class DeclaredLimits extends LimitIndicator {

    private final List<Values> limits;
    private final List<Span.Between> spans;

    DeclaredLimits(Settings settings, WorkingCalendar calendar, Function<Values, Span.Between> span) {
        super(settings, calendar);
        this.limits = settings.values().rows("limits");
        this.spans = limits.stream().map(span).toList();
    }

    final List<Values> limits() {
        return limits;
    }

    @Override
    protected final boolean mayConcern(List<String> sequence) {
        return spans.stream().anyMatch(span -> span.mayLieIn(sequence));
    }

    @Override
    protected final void examine(Trace trace, Signals out) {
        examine(trace, null, out);
    }

    @Override
    protected final void watch(Trace trace, Instant now, Signals out) {
        examine(trace, now, out);
    }

    /** Finished stretches without an instant, open ones with it. */
    private void examine(Trace trace, @Nullable Instant now, Signals out) {
        for (int i = 0; i < spans.size(); i++) {
            String power = limits.get(i).textOrNull("power");
            Span span =
                    power == null || power.equals(trace.power()) ? spans.get(i).in(trace) : null;
            if (span != null && (span.to() == null) == (now != null)) {
                tell(trace, i, span, Objects.requireNonNullElse(now, Instant.EPOCH), out);
            }
        }
    }

    /** @param index which of the limits */
    abstract void tell(Trace trace, int index, Span span, Instant now, Signals out);
}
