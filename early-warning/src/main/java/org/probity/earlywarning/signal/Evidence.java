package org.probity.earlywarning.signal;

import java.util.List;
import org.probity.earlywarning.log.EventRef;

/**
 * The events on which a signal rests.
 *
 * @param events the first of them by row, at most {@link #MOST}
 * @param count how many there are in all
 */
public record Evidence(List<EventRef> events, long count) {

    /** So that a signal about an officer's ten thousand decisions stays readable. */
    public static final int MOST = 50;

    public Evidence {
        events = List.copyOf(events);
    }

    public static Evidence of(List<EventRef> events) {
        return new Evidence(events.size() > MOST ? events.subList(0, MOST) : events, events.size());
    }

    public static Evidence of(EventRef... events) {
        return of(List.of(events));
    }
}
