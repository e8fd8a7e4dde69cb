package org.probity.risks;

import java.util.UUID;

/** Names one declared measure for ever. */
public record MeasureId(UUID value) {

    public static MeasureId random() {
        return new MeasureId(UUID.randomUUID());
    }

    public static MeasureId of(String text) {
        return new MeasureId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
