package org.probity.programme.gatherings;

import java.util.UUID;

/** Names one gathering for ever. */
public record GatheringId(UUID value) {

    public static GatheringId random() {
        return new GatheringId(UUID.randomUUID());
    }

    public static GatheringId of(String text) {
        return new GatheringId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
