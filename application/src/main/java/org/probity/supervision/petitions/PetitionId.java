package org.probity.supervision.petitions;

import java.util.UUID;

/** A petition's own id. */
public record PetitionId(UUID value) {

    public static PetitionId random() {
        return new PetitionId(UUID.randomUUID());
    }

    /** As an address writes it. */
    public static PetitionId valueOf(String text) {
        return new PetitionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
