package org.probity.monitoring.feeds;

import java.util.UUID;
import org.probity.earlywarning.log.RecordedEvent;

/**
 * An event as a delivery stated it. Its row in the engine is its number in the unit, so that evidence leads back to it.
 *
 * @param sequence   its number in the unit, shared with records: greater than all taken before it
 * @param key        what tells the event from all others; a correction bears the same
 * @param id         what the sender calls it; empty where it has no name
 * @param withdrawn  whether the delivery took the event back
 * @param superseded whether a later row says otherwise
 */
public record StoredEvent(
        long sequence,
        UUID key,
        String id,
        RecordedEvent event,
        boolean withdrawn,
        boolean superseded,
        BatchId batch) {}
