package org.probity.measures.projects;

import java.util.UUID;

/** Names one contract of a project for ever. */
public record ContractId(UUID value) {

    public static ContractId random() {
        return new ContractId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
