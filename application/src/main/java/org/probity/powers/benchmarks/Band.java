package org.probity.powers.benchmarks;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;

/**
 * A class of severity with what it leads to.
 *
 * @param pointsFrom the least sum of points that belongs to it, itself included; likewise {@code pointsTo} the greatest
 * @param min        the lower end in the benchmark's measure, {@code minIncluded} or not; a draft may lack any of these
 */
public record Band(
        Bilingual name,
        @Nullable Integer pointsFrom,
        @Nullable Integer pointsTo,
        @Nullable BigDecimal min,
        boolean minIncluded,
        @Nullable BigDecimal max,
        boolean maxIncluded) {

    /** The stretch it covers, when its ends are given and in order. */
    public Optional<Span> span() {
        return min == null || max == null ? Optional.empty() : Span.between(min, minIncluded, max, maxIncluded);
    }

    public boolean holds(int points) {
        return pointsFrom != null && pointsTo != null && pointsFrom <= points && points <= pointsTo;
    }
}
