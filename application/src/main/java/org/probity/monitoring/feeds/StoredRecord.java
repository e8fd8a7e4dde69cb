package org.probity.monitoring.feeds;

import java.time.Instant;
import org.probity.earlywarning.feed.FeedRecord;

/**
 * A record as a delivery stated it.
 *
 * @param sequence   its number in the unit, shared with events: greater than all taken before it; the record's row
 * @param superseded whether a later row says otherwise
 */
public record StoredRecord(long sequence, FeedRecord record, boolean superseded, BatchId batch, Instant receivedAt) {}
