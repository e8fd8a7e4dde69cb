package org.probity.risks;

import java.math.BigDecimal;
import java.util.Arrays;

/** What the controls in force leave of a risk (§4.2.3). */
public enum ControlEffect {
    /** Enforced by a system and checked. */
    STRONG("0.4"),
    ADEQUATE("0.6"),
    /** A rule on paper only. */
    PARTIAL("0.8"),
    NONE("1.0");

    private final BigDecimal factor;

    ControlEffect(String factor) {
        this.factor = new BigDecimal(factor);
    }

    /** The part of the risk that remains, 0.4 to 1.0. */
    public BigDecimal factor() {
        return factor;
    }

    public static ControlEffect of(BigDecimal factor) {
        return Arrays.stream(values())
                .filter(effect -> effect.factor.compareTo(factor) == 0)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a control effect: " + factor));
    }
}
