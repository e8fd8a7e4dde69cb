package org.probity.earlywarning.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import org.probity.earlywarning.feed.FeedRecord;

/** Exact sums and shares of what records state. */
public final class Sums {

    private Sums() {}

    /** The sum of a column; what a record does not state adds nothing. */
    public static BigDecimal of(Collection<FeedRecord> records, String column) {
        return records.stream().map(each -> number(each, column)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The number, or zero where none is stated. */
    public static BigDecimal number(FeedRecord record, String column) {
        BigDecimal number = record.number(column);
        return number == null ? BigDecimal.ZERO : number;
    }

    /** The decimal number that is written so, without the trailing zeros of a double. */
    public static BigDecimal exact(double number) {
        BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    /** The part of a whole above zero, to 16 digits. */
    public static double share(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, MathContext.DECIMAL64).doubleValue();
    }

    public static double share(long part, long whole) {
        return share(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }
}
