package org.probity.measures.responsibility;

import java.util.UUID;

/** Names one edition of a responsibility statement for ever. */
public record StatementId(UUID value) {

    static StatementId random() {
        return new StatementId(UUID.randomUUID());
    }

    public static StatementId of(String text) {
        return new StatementId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
