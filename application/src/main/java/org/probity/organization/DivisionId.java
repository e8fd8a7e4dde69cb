package org.probity.organization;

import java.util.UUID;

/** Names one division for ever. */
public record DivisionId(UUID value) {

    public static DivisionId random() {
        return new DivisionId(UUID.randomUUID());
    }

    public static DivisionId of(String text) {
        return new DivisionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
