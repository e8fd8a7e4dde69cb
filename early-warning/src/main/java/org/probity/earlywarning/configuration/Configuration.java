package org.probity.earlywarning.configuration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which indicators run, and how.
 *
 * @param indicators in the order of codes; one code may stand more than once, set differently
 * @param asOf the instant at which open cases are looked at
 */
public record Configuration(List<Settings> indicators, AsOf asOf) {

    public Configuration {
        indicators = List.copyOf(indicators);
    }

    /** All indicators with nothing set; open cases are left alone. */
    public static Configuration standard(List<Definition> catalogue) {
        return new Configuration(catalogue.stream().map(Definition::standard).toList(), AsOf.NEVER);
    }

    /**
     * When open cases are looked at: never (a log of the past has no now), at the last event of the log, or at an
     * instant.
     *
     * @param epochMillis of the instant, or null
     */
    public record AsOf(boolean atEndOfLog, @Nullable Long epochMillis) {
        public static final AsOf NEVER = new AsOf(false, null);
        public static final AsOf END_OF_LOG = new AsOf(true, null);
    }
}
