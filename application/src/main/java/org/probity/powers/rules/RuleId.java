package org.probity.powers.rules;

import java.util.UUID;

/** Names one rule of the register for ever. */
public record RuleId(UUID value) {

    public static RuleId random() {
        return new RuleId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
