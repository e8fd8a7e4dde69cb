package org.probity.measures.responsibility;

import java.util.UUID;

/** Names one manual change of responsibility for ever. */
public record ChangeId(UUID value) {

    static ChangeId random() {
        return new ChangeId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
