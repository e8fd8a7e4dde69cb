package org.probity.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the log as people read it. */
public record Entry(
        long sequence,
        Instant at,
        @Nullable UUID accountId,
        String actor,
        @Nullable String onBehalfOf,
        String act,
        Subject subject,
        @Nullable String reason) {}
