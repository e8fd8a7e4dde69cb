package org.probity.monitoring.indicators;

import java.util.UUID;

/** Names one edition of an indicator's setting for ever. */
public record IndicatorId(UUID value) {

    public static IndicatorId random() {
        return new IndicatorId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
