package org.probity.risks;

import java.util.UUID;

/** Names one risk form for ever. */
public record FormId(UUID value) {

    public static FormId random() {
        return new FormId(UUID.randomUUID());
    }

    public static FormId of(String text) {
        return new FormId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
