package org.probity.monitoring.feeds;

import org.probity.earlywarning.log.RecordedEvent;

/**
 * An event that is delivered.
 *
 * @param id        what the sender calls it; empty where the sender has no name for it, then what it says tells it from others
 * @param revision  of two under one id the one with the higher revision holds; of equal ones the later
 * @param withdrawn whether the event is taken back
 */
public record GivenEvent(String id, long revision, boolean withdrawn, RecordedEvent event) {

    public static GivenEvent of(RecordedEvent event) {
        return new GivenEvent("", 0, false, event);
    }
}
