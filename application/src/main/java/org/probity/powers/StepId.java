package org.probity.powers;

import java.util.UUID;

/** Names one step of a power for ever. */
public record StepId(UUID value) {

    public static StepId random() {
        return new StepId(UUID.randomUUID());
    }

    public static StepId of(String text) {
        return new StepId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
