package org.probity.monitoring.feeds;

import java.time.Instant;

/**
 * What became of a delivery.
 *
 * @param batch     under which it is kept
 * @param again     whether it had been taken before, so that nothing changed now
 * @param rows      how many rows it had
 * @param added     records not known before
 * @param corrected records that say something else now
 * @param withdrawn records taken back
 * @param unchanged rows that say what was known
 * @param outdated  rows with an older revision than the one that holds
 * @param unusable  rows that name no record
 * @param first     number of the first row stored; one past the last where none was
 */
public record Taken(
        BatchId batch,
        boolean again,
        Instant receivedAt,
        int rows,
        int added,
        int corrected,
        int withdrawn,
        int unchanged,
        int outdated,
        int unusable,
        long first,
        long last) {

    /** How many rows were stored. */
    public int stored() {
        return added + corrected + withdrawn;
    }
}
