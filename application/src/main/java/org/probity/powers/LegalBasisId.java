package org.probity.powers;

import java.util.UUID;

/** Names one legal basis for ever. */
public record LegalBasisId(UUID value) {

    public static LegalBasisId random() {
        return new LegalBasisId(UUID.randomUUID());
    }

    public static LegalBasisId of(String text) {
        return new LegalBasisId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
