package org.probity.powers;

import java.util.UUID;

/** Names one batch of powers for ever. */
record BatchId(UUID value) {

    static BatchId random() {
        return new BatchId(UUID.randomUUID());
    }

    static BatchId of(String text) {
        return new BatchId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
