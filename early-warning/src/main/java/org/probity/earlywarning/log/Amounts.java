package org.probity.earlywarning.log;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The distinct amounts of a log as exact numbers. */
public final class Amounts {

    private static final int LONGEST = 40;

    private final @Nullable BigDecimal[] values;

    private Amounts(@Nullable BigDecimal[] values) {
        this.values = values;
    }

    static Amounts of(Dictionary texts) {
        @Nullable BigDecimal[] values = new BigDecimal[texts.size()];
        for (int code = 0; code < values.length; code++) {
            values[code] = parse(texts.text(code));
        }
        return new Amounts(values);
    }

    /** The amount of a code of {@link Field#AMOUNT}; null for an absent one and for a text that is no number. */
    public @Nullable BigDecimal value(int code) {
        return code == Dictionary.ABSENT ? null : values[code];
    }

    /** The number a text states, or null. */
    static @Nullable BigDecimal parse(String text) {
        String plain = text.strip();
        if (plain.isEmpty() || plain.length() > LONGEST || plain.contains("e+") || plain.contains("E+")) {
            return parseScientific(plain);
        }
        try {
            return new BigDecimal(plain);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /** Exponents are bounded: 1E+999999999 would be a number with a billion digits once it is written out. */
    private static @Nullable BigDecimal parseScientific(String text) {
        try {
            BigDecimal number = text.length() > LONGEST ? null : new BigDecimal(text);
            return number == null || Math.abs(number.scale()) > LONGEST ? null : number;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
