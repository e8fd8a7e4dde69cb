package org.probity.powers;

import java.util.UUID;

/** Names one power for ever. */
public record PowerId(UUID value) {

    public static PowerId random() {
        return new PowerId(UUID.randomUUID());
    }

    public static PowerId of(String text) {
        return new PowerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
