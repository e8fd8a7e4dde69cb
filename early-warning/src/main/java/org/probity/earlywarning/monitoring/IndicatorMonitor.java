package org.probity.earlywarning.monitoring;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.calendar.CalendarFile;
import org.probity.earlywarning.calendar.WorkingCalendar;
import org.probity.earlywarning.configuration.Configuration;
import org.probity.earlywarning.configuration.ConfigurationFile;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.conformance.ConformanceChecker;
import org.probity.earlywarning.feed.FeedFile;
import org.probity.earlywarning.feed.FeedFinding;
import org.probity.earlywarning.indicator.CatalogueEntry;
import org.probity.earlywarning.indicator.FeedExamination;
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.Indicator;
import org.probity.earlywarning.indicator.LogExamination;
import org.probity.earlywarning.indicator.Monitor;
import org.probity.earlywarning.indicator.SignalReport;
import org.probity.earlywarning.indicator.Surroundings;
import org.probity.earlywarning.indicator.Windows;
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
        return examine(log, new Surroundings(checker, days(calendar)), configuration(indicators), threads);
    }

    @Override
    public SignalReport examine(
            @Nullable EventLog log,
            @Nullable ConformanceChecker checker,
            List<FeedFile> feeds,
            Consumer<FeedFinding> findings,
            @Nullable Path indicators,
            @Nullable Path calendar,
            int threads) {
        Configuration configuration = configuration(indicators);
        Surroundings surroundings = new Surroundings(checker, days(calendar));
        ExaminationReport ofFeeds = examine(feeds, findings, surroundings, configuration);
        return log == null
                ? ofFeeds
                : examine(log, surroundings, configuration, threads).and(ofFeeds);
    }

    /** The signals of files of records. */
    public ExaminationReport examine(
            List<FeedFile> feeds,
            Consumer<FeedFinding> findings,
            Surroundings surroundings,
            Configuration configuration) {
        FeedExamination examination =
                new FeedExamination(Catalogue.overFeeds(configuration, surroundings), surroundings.calendar(), null);
        LocalDate[] latest = new LocalDate[1];
        for (FeedFile feed : feeds) {
            examination.declare(feed.kind());
            feed.read(
                    record -> {
                        examination.accept(record);
                        LocalDate day = record.kind().isRegister() ? null : Windows.day(record);
                        latest[0] = day == null || latest[0] != null && day.isBefore(latest[0]) ? latest[0] : day;
                    },
                    findings);
        }
        LocalDate today = configuration.asOf().atEndOfLog() ? latest[0] : today(configuration.asOf());
        if (today != null) {
            examination.at(today);
        }
        return new ExaminationReport(
                examination.ran().stream().map(FeedIndicator::settings).toList(), examination.signals());
    }

    /** The day by UTC+8, the time of the offices whose rules these are. */
    private static @Nullable LocalDate today(Configuration.AsOf asOf) {
        Long instant = asOf.epochMillis();
        return instant == null
                ? null
                : Instant.ofEpochMilli(instant).atOffset(ZoneOffset.ofHours(8)).toLocalDate();
    }

    private static Configuration configuration(@Nullable Path indicators) {
        return indicators == null
                ? Configuration.standard(Catalogue.definitions())
                : ConfigurationFile.read(indicators, Catalogue.definitions());
    }

    private static WorkingCalendar days(@Nullable Path calendar) {
        return calendar == null ? WorkingCalendar.WEEKDAYS : CalendarFile.read(calendar);
    }

    /** As {@link #examine(EventLog, ConformanceChecker, Path, Path, int)}, with what stands in the files at hand. */
    public ExaminationReport examine(
            EventLog log, Surroundings surroundings, Configuration configuration, int threads) {
        List<Indicator<?, ?>> configured = Catalogue.configured(configuration, surroundings);
        LogExamination examination = new LogExamination(log, configured, now(configuration.asOf(), log));
        List<Settings> ran = new ArrayList<>();
        examination.indicators().forEach(indicator -> ran.add(indicator.settings()));
        return new ExaminationReport(List.copyOf(ran), examination.run(threads));
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
