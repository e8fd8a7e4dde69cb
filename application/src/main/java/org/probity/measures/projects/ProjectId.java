package org.probity.measures.projects;

import java.util.UUID;

/** Names one major project for ever. */
public record ProjectId(UUID value) {

    public static ProjectId random() {
        return new ProjectId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
