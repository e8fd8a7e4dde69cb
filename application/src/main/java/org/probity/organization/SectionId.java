package org.probity.organization;

import java.util.UUID;

/** Names one section for ever. */
public record SectionId(UUID value) {

    public static SectionId random() {
        return new SectionId(UUID.randomUUID());
    }

    public static SectionId of(String text) {
        return new SectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
