package org.probity.earlywarning.indicator.time;

import java.time.Instant;
import org.probity.earlywarning.calendar.LimitUnit;
import org.probity.earlywarning.calendar.Usage;
import org.probity.earlywarning.calendar.WorkingCalendar;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.indicator.CaseIndicator;
import org.probity.earlywarning.log.Event;

/** An indicator that measures stretches of a case in working days, calendar days or hours. */
abstract class LimitIndicator extends CaseIndicator {

    private final WorkingCalendar calendar;

    LimitIndicator(Settings settings, WorkingCalendar calendar) {
        super(settings);
        this.calendar = calendar;
    }

    /** What a stretch has used: to its end, or while it is open, to the instant. */
    final double used(Span span, Instant now, LimitUnit unit) {
        Event to = span.to();
        return to == null
                ? Usage.until(span.from(), now.toEpochMilli(), unit, calendar)
                : Usage.between(span.from(), to, unit, calendar);
    }

    final WorkingCalendar calendar() {
        return calendar;
    }
}
