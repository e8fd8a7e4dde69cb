package org.probity.earlywarning.indicator.time;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.probity.earlywarning.calendar.LocalTimes;
import org.probity.earlywarning.calendar.WorkingCalendar;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.indicator.Decisions;
import org.probity.earlywarning.indicator.EventGroupIndicator;
import org.probity.earlywarning.log.Event;
import org.probity.earlywarning.log.Field;
import org.probity.earlywarning.signal.EvidenceCollector;
import org.probity.earlywarning.signal.Signals;
import org.probity.earlywarning.statistics.Quantiles;

/**
 * IR-B11, decisions out of hours (非工作时间决定): an officer whose share of decisions outside working hours or on days off
 * lies above the upper fence of all officers of the power, Q3 + 1.5·IQR. The value is how far above, as a difference of
 * shares; a log that records only days, not hours, puts all officers alike and so tells nothing.
 */
final class DecisionsOutOfHours extends EventGroupIndicator<Map<String, DecisionsOutOfHours.Hours>> {

    static final Definition DEFINITION = new Definition(
            "IR-B11",
            1,
            Bands.above(Level.YELLOW, 0),
            "share above the fence",
            List.of(
                    Decisions.PARAMETER,
                    Parameter.time("opens", 8 * 60),
                    Parameter.time("closes", 18 * 60),
                    Parameter.count("minimum", "decisions an officer", 20),
                    Parameter.count("minimumOfficers", "officers", 5)),
            "defined here; fences: Tukey (1977)");

    /** Shares closer than this differ by the arithmetic only. */
    private static final double ROUNDING = 1e-9;

    private final Decisions decisions;
    private final WorkingCalendar calendar;
    private final int opens;
    private final int closes;
    private final int minimum;
    private final int minimumOfficers;

    DecisionsOutOfHours(Settings settings, WorkingCalendar calendar) {
        super(settings);
        this.decisions = new Decisions(settings);
        this.calendar = calendar;
        this.opens = settings.values().minute("opens");
        this.closes = settings.values().minute("closes");
        this.minimum = settings.values().count("minimum");
        this.minimumOfficers = settings.values().count("minimumOfficers");
    }

    /** An officer's decisions in all, and those out of hours. */
    static final class Hours {
        private long decisions;
        private final EvidenceCollector outside = new EvidenceCollector();

        private double share() {
            return (double) outside.count() / decisions;
        }
    }

    @Override
    public Set<Field> needs() {
        return decisions.needs();
    }

    @Override
    protected boolean concerns(Event event) {
        return decisions.include(event) && event.hasTime() && event.officer() != null;
    }

    @Override
    public Map<String, Hours> init() {
        return new TreeMap<>();
    }

    @Override
    public void fold(Map<String, Hours> officers, Event event) {
        Hours hours = officers.computeIfAbsent(String.valueOf(event.officer()), unknown -> new Hours());
        hours.decisions++;
        int minute = LocalTimes.minuteOfDay(event);
        if (minute < opens || minute >= closes || !calendar.isWorkingDay(LocalTimes.day(event))) {
            hours.outside.add(event);
        }
    }

    @Override
    public void merge(Map<String, Hours> officers, Map<String, Hours> later) {
        later.forEach((officer, hours) -> {
            Hours joined = officers.computeIfAbsent(officer, unknown -> new Hours());
            joined.decisions += hours.decisions;
            joined.outside.merge(hours.outside);
        });
    }

    @Override
    public void finish(String key, Map<String, Hours> officers, Signals out) {
        Map<String, Hours> compared = new TreeMap<>(officers);
        compared.values().removeIf(hours -> hours.decisions < minimum);
        if (compared.size() < Math.max(minimumOfficers, 1)) {
            return;
        }
        double fence = Quantiles.of(
                        compared.values().stream().mapToDouble(Hours::share).toArray())
                .upperFence();
        compared.forEach((officer, hours) -> {
            Map<String, Object> facts = Map.of("share", hours.share(), "fence", fence, "n", hours.decisions);
            if (hours.share() - fence > ROUNDING) {
                judge(key, officer, hours.share() - fence, facts, hours.outside.evidence(), out);
            }
        });
    }
}
