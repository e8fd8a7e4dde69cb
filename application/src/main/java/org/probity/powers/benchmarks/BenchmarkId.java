package org.probity.powers.benchmarks;

import java.util.UUID;

/** Names one edition of a discretion benchmark for ever. */
public record BenchmarkId(UUID value) {

    public static BenchmarkId random() {
        return new BenchmarkId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
