package org.probity.powers;

import java.util.UUID;

/** Names one allocation for ever. */
public record AllocationId(UUID value) {

    public static AllocationId random() {
        return new AllocationId(UUID.randomUUID());
    }

    public static AllocationId of(String text) {
        return new AllocationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
