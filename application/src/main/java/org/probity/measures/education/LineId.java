package org.probity.measures.education;

import java.util.UUID;

/** Names one line of an education plan for ever. */
public record LineId(UUID value) {

    public static LineId random() {
        return new LineId(UUID.randomUUID());
    }

    public static LineId of(String text) {
        return new LineId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
