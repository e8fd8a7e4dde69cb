package org.probity.measures.projects;

import java.util.UUID;

/** Names one link of one project for ever. */
record LinkId(UUID value) {

    public static LinkId random() {
        return new LinkId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
