package org.probity.measures.dossiers;

import java.util.UUID;

/** Names a dossier. */
public record DossierId(UUID value) {

    static DossierId random() {
        return new DossierId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
