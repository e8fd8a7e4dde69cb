package org.probity.monitoring.runs;

import java.util.UUID;

/** Names one run for ever. */
public record RunId(UUID value) {

    public static RunId random() {
        return new RunId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
