package org.probity.earlywarning.indicator.procurement;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Values;
import org.probity.earlywarning.indicator.Sums;

/** From which amount a tender is required, by kind of contract. */
final class Thresholds {

    private final Map<String, BigDecimal> byKind;

    Thresholds(Values values) {
        this.byKind = Map.of(
                "WORKS", Sums.exact(values.number("works")),
                "GOODS", Sums.exact(values.number("goods")),
                "SERVICES", Sums.exact(values.number("services")));
    }

    @Nullable
    BigDecimal of(@Nullable String kind) {
        return kind == null ? null : byKind.get(kind);
    }
}
