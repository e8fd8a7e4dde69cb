package org.probity.monitoring.feeds;

import java.util.UUID;

/** Names one delivering system for ever. */
public record SourceId(UUID value) {

    public static SourceId random() {
        return new SourceId(UUID.randomUUID());
    }

    public static SourceId of(String text) {
        return new SourceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
