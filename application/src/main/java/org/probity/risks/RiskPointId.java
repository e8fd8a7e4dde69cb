package org.probity.risks;

import java.util.UUID;

/** Names one risk point for ever. */
public record RiskPointId(UUID value) {

    public static RiskPointId random() {
        return new RiskPointId(UUID.randomUUID());
    }

    public static RiskPointId of(String text) {
        return new RiskPointId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
