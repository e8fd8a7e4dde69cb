package org.probity.measures.projects;

import java.util.UUID;

/** Names one payment under a contract for ever. */
public record PaymentId(UUID value) {

    public static PaymentId random() {
        return new PaymentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
