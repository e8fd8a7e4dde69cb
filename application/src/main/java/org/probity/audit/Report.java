package org.probity.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param entries      entries of the log read
 * @param checkpoints  checkpoints compared
 * @param signedUpTo   how many entries the last checkpoint covers
 * @param subjects     rows and aggregates compared with their last entry
 * @param kinds        kinds of subjects compared
 * @param findings     at most {@link Verification#LISTED}; {@code found} is their whole number
 * @param fingerprint  of the key this machine trusts; none when it has none, and then signatures only prove themselves
 */
public record Report(
        Instant at,
        Duration took,
        long entries,
        long checkpoints,
        long signedUpTo,
        long subjects,
        int kinds,
        List<Finding> findings,
        long found,
        @Nullable String fingerprint) {

    public boolean whole() {
        return found == 0;
    }
}
