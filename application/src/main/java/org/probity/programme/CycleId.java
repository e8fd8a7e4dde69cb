package org.probity.programme;

import java.util.UUID;

/** Names one cycle for ever. */
public record CycleId(UUID value) {

    public static CycleId random() {
        return new CycleId(UUID.randomUUID());
    }

    public static CycleId of(String text) {
        return new CycleId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
