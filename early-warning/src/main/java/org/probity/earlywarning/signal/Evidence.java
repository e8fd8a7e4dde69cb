package org.probity.earlywarning.signal;

import java.util.Collection;
import java.util.List;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.log.EventRef;

/**
 * The events, or records, on which a signal rests.
 *
 * @param events the first of them by row, at most {@link #MOST}
 * @param count how many there are in all
 * @param records the records themselves as they stood when they were judged; none for a signal about events
 */
public record Evidence(List<EventRef> events, long count, List<FeedRecord> records) {

    /** So that a signal about an officer's ten thousand decisions stays readable. */
    public static final int MOST = 50;

    public Evidence {
        events = List.copyOf(events);
        records = List.copyOf(records);
    }

    public Evidence(List<EventRef> events, long count) {
        this(events, count, List.of());
    }

    /** Records as evidence, each once. */
    public static Evidence ofRecords(Collection<FeedRecord> records) {
        List<FeedRecord> all = records.stream().distinct().toList();
        List<FeedRecord> first = all.size() > MOST ? all.subList(0, MOST) : all;
        List<EventRef> refs = first.stream()
                .map(record -> new EventRef(record.kind().feed() + " " + record.id(), record.row()))
                .toList();
        return new Evidence(refs, all.size(), first);
    }

    public static Evidence of(List<EventRef> events) {
        return new Evidence(events.size() > MOST ? events.subList(0, MOST) : events, events.size());
    }

    public static Evidence of(EventRef... events) {
        return of(List.of(events));
    }
}
