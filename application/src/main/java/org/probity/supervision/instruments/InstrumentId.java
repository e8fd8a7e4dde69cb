package org.probity.supervision.instruments;

import java.util.UUID;

/** Names one instrument for ever. */
public record InstrumentId(UUID value) {

    static InstrumentId random() {
        return new InstrumentId(UUID.randomUUID());
    }

    public String path() {
        return InstrumentPages.PATH + "/" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
