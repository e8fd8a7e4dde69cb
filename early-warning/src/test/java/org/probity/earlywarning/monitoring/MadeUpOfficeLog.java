package org.probity.earlywarning.monitoring;

import java.nio.file.Path;
import org.probity.earlywarning.configuration.Configuration;
import org.probity.earlywarning.configuration.ConfigurationFile;
import org.probity.earlywarning.log.EventLog;
import org.probity.earlywarning.log.EventLogBuilder;

/** The made-up office as a log in memory, and the configuration that sets every indicator to work on it. */
final class MadeUpOfficeLog {

    static final Configuration EVERYTHING = ConfigurationFile.read(
            Path.of("src/test/resources/org/probity/earlywarning/monitoring/everything.yaml"), Catalogue.definitions());

    private MadeUpOfficeLog() {}

    static EventLog of(int cases, long seed) {
        EventLogBuilder builder = new EventLogBuilder();
        MadeUpOffice.events(cases, seed).forEach(builder::add);
        return builder.build();
    }
}
