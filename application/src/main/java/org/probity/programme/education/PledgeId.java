package org.probity.programme.education;

import java.util.UUID;

/** Names one pledge for ever. */
public record PledgeId(UUID value) {

    public static PledgeId random() {
        return new PledgeId(UUID.randomUUID());
    }

    public static PledgeId of(String text) {
        return new PledgeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
