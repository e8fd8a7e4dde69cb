package org.probity.programme.stages;

import java.util.UUID;

/** Names one stage gate for ever. */
public record GateId(UUID value) {

    public static GateId random() {
        return new GateId(UUID.randomUUID());
    }

    public static GateId of(String text) {
        return new GateId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
