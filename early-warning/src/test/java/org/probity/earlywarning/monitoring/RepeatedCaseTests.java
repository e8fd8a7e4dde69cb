package org.probity.earlywarning.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.probity.earlywarning.calendar.WorkingCalendar;
import org.probity.earlywarning.configuration.Configuration;
import org.probity.earlywarning.indicator.Surroundings;
import org.probity.earlywarning.log.EventLogs;
import org.probity.earlywarning.signal.Signal;

/** A case that a file states in two places is one case, as it is when its events arrive one by one. */
class RepeatedCaseTests {

    private static final String TRACE = """
            <trace><string key="concept:name" value="%s"/>
              <event><string key="concept:name" value="check"/></event>
              <event><string key="concept:name" value="check"/></event>
            </trace>
            """;

    @TempDir
    private Path folder;

    @Test
    void theTracesOfOneIdAreReadAsOneCase() throws IOException {
        Path file = folder.resolve("log.xes");
        Files.writeString(
                file, "<log>" + TRACE.formatted("1") + TRACE.formatted("2") + TRACE.formatted("1") + "</log>");
        List<Signal> signals = new IndicatorMonitor()
                .examine(
                        EventLogs.read(file),
                        new Surroundings(null, WorkingCalendar.WEEKDAYS),
                        Configuration.standard(Catalogue.definitions()),
                        2)
                .signals()
                .inOrder();

        assertThat(signals).extracting(Signal::code).containsExactly("IR-A05");
        assertThat(signals.get(0).key()).isEqualTo("1");
        assertThat(signals.get(0).evidence().count()).isEqualTo(4);
    }
}
