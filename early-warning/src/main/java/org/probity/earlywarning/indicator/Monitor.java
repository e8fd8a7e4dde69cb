package org.probity.earlywarning.indicator;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.conformance.ConformanceChecker;
import org.probity.earlywarning.feed.FeedFile;
import org.probity.earlywarning.feed.FeedFinding;
import org.probity.earlywarning.log.EventLog;

/** What the command line asks of the indicators. */
public interface Monitor {

    /** The catalogue, in the order of codes. */
    List<CatalogueEntry> catalogue(Locale language);

    /**
     * Examines a whole log.
     *
     * @param checker the chart to hold cases against, or null where none was declared
     * @param indicators the configuration file, or null for the defaults
     * @param calendar the file of working days, or null for Monday to Friday
     * @param threads how many threads may be used, at least one; the outcome does not depend on it
     * @throws org.probity.earlywarning.UnreadableInputException for a file that is not as documented
     */
    SignalReport examine(
            EventLog log,
            @Nullable ConformanceChecker checker,
            @Nullable Path indicators,
            @Nullable Path calendar,
            int threads);

    /**
     * Examines files of records, and a log beside them where one is given.
     *
     * @param findings hears of every cell that is not as its column asks
     * @throws org.probity.earlywarning.UnreadableInputException for a file that is not as documented
     */
    SignalReport examine(
            @Nullable EventLog log,
            @Nullable ConformanceChecker checker,
            List<FeedFile> feeds,
            Consumer<FeedFinding> findings,
            @Nullable Path indicators,
            @Nullable Path calendar,
            int threads);
}
