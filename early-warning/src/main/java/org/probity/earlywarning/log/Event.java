package org.probity.earlywarning.log;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing done in one case. The same view serves an event of a log on disk ({@link EventLog#event}) and one that
 * arrives alone ({@link RecordedEvent}); no indicator can tell them apart.
 */
public interface Event {

    /** What {@link #epochMillis()} gives where the log states no time. */
    long NO_TIME = Long.MIN_VALUE;

    /**
     * Where the source states this event, counted from one: the line of a CSV file, the ordinal of the {@code event}
     * element of an XES file, the sequence number of a stream.
     */
    long row();

    String caseId();

    /** What was done; empty where the source left it out (a data-quality finding then says so). */
    String activity();

    /** Milliseconds since 1970-01-01T00:00Z, or {@link #NO_TIME}. */
    long epochMillis();

    /** The offset from UTC in which the time was recorded, in minutes; 0 where none was given. */
    int offsetMinutes();

    @Nullable
    String power();

    @Nullable
    String officer();

    @Nullable
    String post();

    @Nullable
    String section();

    @Nullable
    String counterparty();

    @Nullable
    BigDecimal amount();

    @Nullable
    String currency();

    @Nullable
    String decision();

    @Nullable
    String reason();

    @Nullable
    String lifecycle();

    /** Any other stated fact by its source name; facts of the whole case bear the prefix {@code case:}. */
    @Nullable
    String attribute(String name);

    /** All other stated facts by their source names, as {@link #attribute} gives them one by one. */
    Map<String, String> attributes();

    default boolean hasTime() {
        return epochMillis() != NO_TIME;
    }

    /** The recorded time with its original offset, or null where the log states none. */
    default @Nullable OffsetDateTime timestamp() {
        return hasTime()
                ? Instant.ofEpochMilli(epochMillis()).atOffset(ZoneOffset.ofTotalSeconds(offsetMinutes() * 60))
                : null;
    }

    /** How the event is cited as evidence: the case and the row. */
    default EventRef ref() {
        return new EventRef(caseId(), row());
    }
}
