package org.probity.monitoring.feeds.endpoint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token of a source, of which only the hash is kept.
 *
 * @param hint      its first letters, by which people tell tokens apart
 * @param expiresOn the first day on which it opens nothing
 * @param usedAt    when it was last used, to the minute
 */
public record SourceToken(
        UUID id,
        String hint,
        Instant createdAt,
        String createdBy,
        LocalDate expiresOn,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy,
        @Nullable String revokedReason,
        @Nullable Instant usedAt) {

    public State state(LocalDate today) {
        return revokedAt != null ? State.REVOKED : expiresOn.isAfter(today) ? State.VALID : State.EXPIRED;
    }

    /** Whether it opens the endpoint. */
    public enum State {
        VALID,
        EXPIRED,
        REVOKED
    }
}
