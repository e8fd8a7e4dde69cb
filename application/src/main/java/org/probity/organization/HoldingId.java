package org.probity.organization;

import java.util.UUID;

/** Names one holding for ever. */
public record HoldingId(UUID value) {

    public static HoldingId random() {
        return new HoldingId(UUID.randomUUID());
    }

    public static HoldingId of(String text) {
        return new HoldingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
