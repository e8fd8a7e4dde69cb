package org.probity.measures.interests;

import java.util.UUID;

/** Names one recusal for ever. */
public record RecusalId(UUID value) {

    public static RecusalId random() {
        return new RecusalId(UUID.randomUUID());
    }

    public static RecusalId of(String text) {
        return new RecusalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
