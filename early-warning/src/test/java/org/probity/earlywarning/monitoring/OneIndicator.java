package org.probity.earlywarning.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.calendar.WorkingCalendar;
import org.probity.earlywarning.configuration.Configuration;
import org.probity.earlywarning.configuration.ConfigurationFile;
import org.probity.earlywarning.conformance.ConformanceChecker;
import org.probity.earlywarning.indicator.Surroundings;
import org.probity.earlywarning.log.EventLogBuilder;
import org.probity.earlywarning.log.RecordedEvent;
import org.probity.earlywarning.signal.Signal;

/** Runs one indicator over a small log that a test writes down event by event. */
final class OneIndicator {

    private final String settings;
    private final EventLogBuilder log = new EventLogBuilder();
    private @Nullable ConformanceChecker chart;

    /** @param settings the indicator's entry as it would stand in the configuration, such as {@code IR-A05: {}} */
    OneIndicator(String settings) {
        this.settings = settings;
    }

    OneIndicator onChart(ConformanceChecker declared) {
        chart = declared;
        return this;
    }

    OneIndicator event(RecordedEvent.Builder event) {
        log.add(event);
        return this;
    }

    OneIndicator event(String caseId, String activity, String officer, String day) {
        return event(RecordedEvent.of(caseId, activity).officer(officer).at(day + "T10:00:00+08:00"));
    }

    OneIndicator caseOf(String caseId, String... activities) {
        log.addCase(caseId, activities);
        return this;
    }

    List<Signal> signals() {
        return new IndicatorMonitor()
                .examine(log.build(), new Surroundings(chart, WorkingCalendar.WEEKDAYS), configuration(), 1)
                .signals()
                .inOrder();
    }

    private Configuration configuration() {
        try {
            Path file = Files.createTempFile("indicators", ".yaml");
            try {
                Files.writeString(file, "others: skip\n" + settings.replaceFirst("(?m)^(IR-)", "indicators:\n  $1"));
                return ConfigurationFile.read(file, Catalogue.definitions());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
