package org.probity.earlywarning.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.calendar.WorkingCalendar;
import org.probity.earlywarning.configuration.Configuration;
import org.probity.earlywarning.configuration.ConfigurationFile;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordBuilder;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.earlywarning.indicator.FeedExamination;
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.Surroundings;
import org.probity.earlywarning.signal.Signal;

/** Runs indicators over records that a test writes down one by one. */
final class FeedRun {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private final FeedExamination examination;

    /** @param settings entries as in the configuration, such as {@code IR-F01: {months: 6}} */
    FeedRun(String settings, @Nullable LocalDate today) {
        this.examination = new FeedExamination(indicators(settings), WorkingCalendar.WEEKDAYS, today);
    }

    static FeedRun of(String code) {
        return new FeedRun(code + ": {}", TODAY);
    }

    static FeedExamination everything() {
        Configuration all = Configuration.standard(Catalogue.definitions());
        return new FeedExamination(
                Catalogue.overFeeds(all, new Surroundings(null, WorkingCalendar.WEEKDAYS)),
                WorkingCalendar.WEEKDAYS,
                TODAY);
    }

    static List<FeedIndicator> indicators(String settings) {
        return Catalogue.overFeeds(configuration(settings), new Surroundings(null, WorkingCalendar.WEEKDAYS));
    }

    FeedRun record(RecordKind kind, String id, @Nullable Object... columns) {
        examination.accept(RecordBuilder.of(kind, id, columns));
        return this;
    }

    FeedRun records(List<FeedRecord> records) {
        records.forEach(examination::accept);
        return this;
    }

    FeedRun declare(RecordKind kind) {
        examination.declare(kind);
        return this;
    }

    List<Signal> signals() {
        return examination.signals().inOrder();
    }

    /** Such as {@code RED signal P-1}. */
    List<String> told() {
        return signals().stream()
                .map(signal -> signal.level() + " " + signal.wording() + " " + signal.subject())
                .toList();
    }

    private static Configuration configuration(String settings) {
        try {
            Path file = Files.createTempFile("indicators", ".yaml");
            try {
                Files.writeString(file, "others: skip\nindicators:\n  " + settings.replace("\n", "\n  "));
                return ConfigurationFile.read(file, Catalogue.definitions());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
