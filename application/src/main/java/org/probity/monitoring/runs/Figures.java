package org.probity.monitoring.runs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Measured values as people read them. */
final class Figures {

    private Figures() {}

    /** A share as per cent, anything else with four significant digits at most behind the whole. */
    static String of(double value, String unit) {
        if (unit.startsWith("share") && Math.abs(value) <= 100) {
            return plain(value * 100) + "%";
        }
        return plain(value);
    }

    static String plain(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return String.format(Locale.ROOT, "%,d", (long) value);
        }
        var figures = new BigDecimal(value).round(new MathContext(Math.abs(value) >= 1000 ? 7 : 4));
        return figures.stripTrailingZeros().toPlainString();
    }
}
