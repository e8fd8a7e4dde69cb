package org.probity.powers.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** A stretch of the number line, never empty, each end within it or not. */
public record Span(BigDecimal from, boolean fromIncluded, BigDecimal to, boolean toIncluded) {

    public Span {
        var order = from.compareTo(to);
        if (order > 0 || (order == 0 && !(fromIncluded && toIncluded))) {
            throw new IllegalArgumentException("Nothing lies between " + from + " and " + to);
        }
    }

    /** The stretch between two ends, if anything lies there. */
    static Optional<Span> between(BigDecimal from, boolean fromIncluded, BigDecimal to, boolean toIncluded) {
        var order = from.compareTo(to);
        return order > 0 || (order == 0 && !(fromIncluded && toIncluded))
                ? Optional.empty()
                : Optional.of(new Span(from, fromIncluded, to, toIncluded));
    }

    public boolean contains(BigDecimal value) {
        var low = value.compareTo(from);
        var high = value.compareTo(to);
        return (low > 0 || (low == 0 && fromIncluded)) && (high < 0 || (high == 0 && toIncluded));
    }

    public BigDecimal middle() {
        return from.add(to).divide(BigDecimal.valueOf(2), MathContext.DECIMAL64);
    }

    /** What lies in both. */
    Optional<Span> overlap(Span other) {
        var low = compareStarts(this, other) >= 0 ? this : other;
        var high = compareEnds(this, other) <= 0 ? this : other;
        return between(low.from, low.fromIncluded, high.to, high.toIncluded);
    }

    /** By where they begin; of two at one value the one that holds it begins first. */
    static int compareStarts(Span one, Span other) {
        var order = one.from.compareTo(other.from);
        return order != 0 ? order : Boolean.compare(!one.fromIncluded, !other.fromIncluded);
    }

    static int compareEnds(Span one, Span other) {
        var order = one.to.compareTo(other.to);
        return order != 0 ? order : Boolean.compare(one.toIncluded, other.toIncluded);
    }

    /** The same stretch in another measure: every value times the factor. */
    Span times(BigDecimal factor) {
        return new Span(from.multiply(factor), fromIncluded, to.multiply(factor), toIncluded);
    }
}
