package org.probity.powers.benchmarks;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;

/** The range that a law leaves open, both ends included, and the article that says so. */
public record LegalRange(@Nullable BigDecimal min, @Nullable BigDecimal max, Bilingual law, String article) {

    public Optional<Span> span() {
        return min == null || max == null ? Optional.empty() : Span.between(min, true, max, true);
    }
}
