package org.probity.organization;

import java.util.UUID;

/** Names one post for ever. */
public record PostId(UUID value) {

    public static PostId random() {
        return new PostId(UUID.randomUUID());
    }

    public static PostId of(String text) {
        return new PostId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
