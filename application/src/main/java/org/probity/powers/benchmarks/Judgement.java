package org.probity.powers.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a benchmark says of one case, with the way there.
 *
 * @param chosen   the level that applies of each factor; null where none was chosen, and then there is no band
 * @param points   their sum
 * @param span     the band's stretch in what the proposal is counted in: in yuan where a base is given
 * @param base     what a percentage or a multiple was taken of, in yuan
 */
public record Judgement(
        List<@Nullable Level> chosen,
        int points,
        @Nullable Band band,
        @Nullable Span span,
        @Nullable BigDecimal base,
        @Nullable BigDecimal proposed) {

    /** How grave a signal of IR-D01 would be: outside the band; by more than 30 % of its middle; by more than 50 %. */
    public enum Signal {
        NONE,
        YELLOW,
        ORANGE,
        RED
    }

    static Judgement of(
            BenchmarkContent content,
            List<@Nullable Integer> levels,
            @Nullable BigDecimal proposed,
            @Nullable BigDecimal base) {
        var chosen = new ArrayList<@Nullable Level>();
        var points = 0;
        for (var i = 0; i < content.factors().size(); i++) {
            var number = i < levels.size() ? levels.get(i) : null;
            var factor = content.factors().get(i);
            var level =
                    number == null || number < 0 || number >= factor.levels().size()
                            ? null
                            : factor.levels().get(number);
            chosen.add(level);
            points += level == null ? 0 : BenchmarkContent.points(level);
        }
        var complete = !chosen.isEmpty() && !chosen.contains(null);
        var band = complete ? content.bandFor(points).orElse(null) : null;
        var usedBase = content.measure().hasBase() && base != null && base.signum() > 0 ? base : null;
        var span = band == null ? null : band.span().orElse(null);
        if (span != null && usedBase != null) {
            span = span.times(
                    content.measure() == Measure.PERCENT
                            ? usedBase.divide(BigDecimal.valueOf(100), MathContext.DECIMAL128)
                            : usedBase);
        }
        return new Judgement(java.util.Collections.unmodifiableList(chosen), points, band, span, usedBase, proposed);
    }

    public boolean isComplete() {
        return !chosen.isEmpty() && !chosen.contains(null);
    }

    public boolean isCompared() {
        return span != null && proposed != null;
    }

    public boolean isInside() {
        return span != null && proposed != null && span.contains(proposed);
    }

    /**
     * How far the proposal lies from the band's middle, in percent of the middle, below it negative; to one decimal place, as IR-D01
     * counts it. None without a proposal, or where the middle is zero.
     */
    public @Nullable BigDecimal deviation() {
        if (span == null || proposed == null || span.middle().signum() == 0) {
            return null;
        }
        return proposed.subtract(span.middle())
                .multiply(BigDecimal.valueOf(100))
                .divide(span.middle(), 1, RoundingMode.HALF_UP);
    }

    /** What IR-D01 would say of the proposal if a reason for leaving the band is recorded; without one it is always red. */
    public Signal signal() {
        var deviation = deviation();
        if (span == null || proposed == null || isInside()) {
            return Signal.NONE;
        }
        var size = deviation == null ? BigDecimal.ZERO : deviation.abs();
        return size.compareTo(BigDecimal.valueOf(50)) > 0
                ? Signal.RED
                : size.compareTo(BigDecimal.valueOf(30)) > 0 ? Signal.ORANGE : Signal.YELLOW;
    }
}
