package org.probity.earlywarning.indicator.flow;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.probity.earlywarning.calendar.LocalTimes;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.indicator.CaseGroupIndicator;
import org.probity.earlywarning.indicator.Trace;
import org.probity.earlywarning.log.Event;
import org.probity.earlywarning.signal.EvidenceCollector;
import org.probity.earlywarning.signal.Signals;

/**
 * IR-A04, entered on one day (体外循环补录): a great share of a month's cases begins on a single day, as when work done
 * outside the system is entered afterwards. The other half of the rule, a result older than its case, is
 * {@link ResultBeforeCase}.
 */
final class BackEntered extends CaseGroupIndicator<Map<Long, EvidenceCollector>> {

    static final Definition DEFINITION = new Definition(
            "IR-A04",
            1,
            Bands.above(Level.ORANGE, 0.3),
            "share of the month's cases",
            List.of(Parameter.count("minimum", "cases a month", 20), Parameter.text("resultDate")),
            "practice of electronic supervision rules, group A");

    private final int minimum;

    BackEntered(Settings settings) {
        super(settings);
        this.minimum = settings.values().count("minimum");
    }

    @Override
    public Map<Long, EvidenceCollector> init() {
        return new HashMap<>();
    }

    @Override
    public void fold(Map<Long, EvidenceCollector> days, Trace trace) {
        if (trace.epochMillis(0) != Event.NO_TIME) {
            long day = LocalTimes.day(trace.event(0));
            days.computeIfAbsent(day, unknown -> new EvidenceCollector()).add(trace.event(0));
        }
    }

    @Override
    public void merge(Map<Long, EvidenceCollector> days, Map<Long, EvidenceCollector> later) {
        later.forEach((day, cases) ->
                days.computeIfAbsent(day, unknown -> new EvidenceCollector()).merge(cases));
    }

    @Override
    public void finish(String key, Map<Long, EvidenceCollector> days, Signals out) {
        Map<YearMonth, Long> months = new HashMap<>();
        days.forEach((day, cases) -> months.merge(month(day), cases.count(), Long::sum));
        days.forEach((day, cases) -> {
            long ofMonth = months.getOrDefault(month(day), 0L);
            if (ofMonth >= minimum) {
                String date = LocalTimes.date(day).toString();
                Map<String, Object> facts = Map.of("cases", cases.count(), "total", ofMonth);
                judge(key, date, (double) cases.count() / ofMonth, facts, cases.evidence(), out);
            }
        });
    }

    private static YearMonth month(long day) {
        return YearMonth.from(LocalTimes.date(day));
    }
}
