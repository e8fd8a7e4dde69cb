package org.probity.supervision.petitions;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A file of a petition, its name opened.
 *
 * @param stripped whether what a camera writes into a picture was taken out of it
 */
public record SealedFile(UUID id, LocalDate onDay, String name, String mediaType, int size, boolean stripped) {

    @Override
    public String toString() {
        return "SealedFile";
    }
}
