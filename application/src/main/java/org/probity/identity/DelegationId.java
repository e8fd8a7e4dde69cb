package org.probity.identity;

import java.util.UUID;

/** Names one delegation for ever. */
public record DelegationId(UUID value) {

    public static DelegationId random() {
        return new DelegationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
