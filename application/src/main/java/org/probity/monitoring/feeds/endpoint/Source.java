package org.probity.monitoring.feeds.endpoint;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.monitoring.feeds.SourceId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;

/**
 * A system that delivers through the endpoint.
 *
 * @param operator  who runs it and can be asked
 * @param feeds     what it may deliver
 * @param perMinute how many deliveries a minute
 * @param closedOn  since when it delivers no longer
 */
public record Source(
        SourceId id,
        UnitId unit,
        Bilingual name,
        String operator,
        List<String> feeds,
        int perMinute,
        @Nullable LocalDate closedOn,
        int version) {

    public boolean isClosed() {
        return closedOn != null;
    }
}
