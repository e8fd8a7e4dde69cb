package org.probity.earlywarning.indicator.flow;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.calendar.LocalTimes;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.indicator.CaseIndicator;
import org.probity.earlywarning.indicator.Trace;
import org.probity.earlywarning.log.Event;
import org.probity.earlywarning.signal.Evidence;
import org.probity.earlywarning.signal.Signals;

/**
 * IR-A04, result before the case (体外循环补录): the fact named by {@code resultDate} states a day before the first event
 * of the case, so the result was there before the case was opened. The value is the number of days between.
 */
final class ResultBeforeCase extends CaseIndicator {

    private static final int ISO_DATE = 10;

    private final String resultDate;

    ResultBeforeCase(Settings settings) {
        super(settings);
        this.resultDate = settings.values().text("resultDate");
    }

    @Override
    protected void examine(Trace trace, Signals out) {
        if (trace.epochMillis(0) == Event.NO_TIME) {
            return;
        }
        long opened = LocalTimes.day(trace.event(0));
        for (int i = 0; i < trace.size(); i++) {
            LocalDate result = date(trace.event(i).attribute(resultDate));
            if (result != null && result.toEpochDay() < opened) {
                Map<String, Object> facts = Map.of("result", result, "opened", LocalTimes.date(opened));
                Evidence evidence = Evidence.of(trace.event(i).ref());
                add(trace, Level.ORANGE, "", opened - result.toEpochDay(), 0, "before", facts, evidence, out);
                return;
            }
        }
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        if (text == null || text.length() < ISO_DATE) {
            return null;
        }
        try {
            return LocalDate.parse(text.substring(0, ISO_DATE));
        } catch (DateTimeException notADate) {
            return null;
        }
    }
}
