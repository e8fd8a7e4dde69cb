package org.probity.supervision.petitions;

import java.util.UUID;

/** A petition's own id. */
public record PetitionId(UUID value) {

    public static PetitionId random() {
        return new PetitionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
