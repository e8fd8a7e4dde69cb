package org.probity.measures.interests;

import java.util.UUID;

/** Names one declaration for ever. */
public record DeclarationId(UUID value) {

    public static DeclarationId random() {
        return new DeclarationId(UUID.randomUUID());
    }

    public static DeclarationId of(String text) {
        return new DeclarationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
