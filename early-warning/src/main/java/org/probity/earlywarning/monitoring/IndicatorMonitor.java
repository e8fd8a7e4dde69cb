package org.probity.earlywarning.monitoring;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.calendar.CalendarFile;
import org.probity.earlywarning.calendar.WorkingCalendar;
import org.probity.earlywarning.configuration.Configuration;
import org.probity.earlywarning.configuration.ConfigurationFile;
import org.probity.earlywarning.conformance.ConformanceChecker;
import org.probity.earlywarning.indicator.CatalogueEntry;
import org.probity.earlywarning.indicator.Indicator;
import org.probity.earlywarning.indicator.LogExamination;
import org.probity.earlywarning.indicator.Monitor;
import org.probity.earlywarning.indicator.SignalReport;
import org.probity.earlywarning.indicator.Surroundings;
import org.probity.earlywarning.log.Event;
import org.probity.earlywarning.log.EventLog;

/** Runs the indicators of the {@link Catalogue}. */
public final class IndicatorMonitor implements Monitor {

    @Override
    public List<CatalogueEntry> catalogue(Locale language) {
        return new CatalogueListing(language).entries();
    }

    @Override
    public SignalReport examine(
            EventLog log,
            @Nullable ConformanceChecker checker,
            @Nullable Path indicators,
            @Nullable Path calendar,
            int threads) {
        Configuration configuration = indicators == null
                ? Configuration.standard(Catalogue.definitions())
                : ConfigurationFile.read(indicators, Catalogue.definitions());
        WorkingCalendar days = calendar == null ? WorkingCalendar.WEEKDAYS : CalendarFile.read(calendar);
        return examine(log, new Surroundings(checker, days), configuration, threads);
    }

    /** As {@link #examine(EventLog, ConformanceChecker, Path, Path, int)}, with what stands in the files at hand. */
    public ExaminationReport examine(
            EventLog log, Surroundings surroundings, Configuration configuration, int threads) {
        List<Indicator<?, ?>> configured = Catalogue.configured(configuration, surroundings);
        LogExamination examination = new LogExamination(log, configured, now(configuration.asOf(), log));
        return new ExaminationReport(examination.indicators(), examination.run(threads));
    }

    private static @Nullable Instant now(Configuration.AsOf asOf, EventLog log) {
        Long instant = asOf.epochMillis();
        if (instant != null) {
            return Instant.ofEpochMilli(instant);
        }
        long latest = Event.NO_TIME;
        for (int event = 0; asOf.atEndOfLog() && event < log.size(); event++) {
            latest = Math.max(latest, log.epochMillis(event));
        }
        return latest == Event.NO_TIME ? null : Instant.ofEpochMilli(latest);
    }
}
