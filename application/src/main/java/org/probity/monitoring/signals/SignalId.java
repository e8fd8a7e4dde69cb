package org.probity.monitoring.signals;

import java.util.UUID;

/** Names one signal for ever. */
public record SignalId(UUID value) {

    public static SignalId random() {
        return new SignalId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
