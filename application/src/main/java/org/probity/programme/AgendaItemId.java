package org.probity.programme;

import java.util.UUID;

/** Names one item of one meeting's agenda for ever. */
public record AgendaItemId(UUID value) {

    public static AgendaItemId random() {
        return new AgendaItemId(UUID.randomUUID());
    }

    public static AgendaItemId of(String text) {
        return new AgendaItemId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
