package org.probity.monitoring.indicators;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Thresholds as people write them. */
final class Numbers {

    private Numbers() {}

    static String plain(@Nullable Double number) {
        if (number == null) {
            return "";
        }
        return new BigDecimal(number)
                .round(new MathContext(10))
                .stripTrailingZeros()
                .toPlainString();
    }
}
