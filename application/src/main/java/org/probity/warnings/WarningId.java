package org.probity.warnings;

import java.util.UUID;

/** Names one warning for ever, whichever of the four steps it is. */
public record WarningId(UUID value) {

    public static WarningId random() {
        return new WarningId(UUID.randomUUID());
    }

    public static WarningId of(String text) {
        return new WarningId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
