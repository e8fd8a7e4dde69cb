package org.probity.monitoring.feeds;

import java.util.UUID;

/** Names one delivery for ever. */
public record BatchId(UUID value) {

    public static BatchId random() {
        return new BatchId(UUID.randomUUID());
    }

    public static BatchId of(String text) {
        return new BatchId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
