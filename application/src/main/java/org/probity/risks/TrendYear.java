package org.probity.risks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The risk points that stood at a cycle's end (P0.5).
 *
 * @param closedOn the day the cycle closed; none for the open one, which is read as it stands today
 * @param mean     the mean of the residual values, of one decimal; none where no point is scored
 * @param byGrade  how many points have which approved grade, or {@code NONE}
 * @param before   the cycle before; none for the first
 */
record TrendYear(
        int year,
        @Nullable LocalDate closedOn,
        long points,
        @Nullable BigDecimal mean,
        Map<String, Long> byGrade,
        @Nullable TrendYear before) {

    /** The highest residual value that there is. */
    private static final int HIGHEST = 25;

    TrendYear {
        byGrade = Map.copyOf(byGrade);
    }

    public long of(String grade) {
        return byGrade.getOrDefault(grade, 0L);
    }

    /** How much the mean changed against the cycle before; none where either has none. */
    public @Nullable BigDecimal change() {
        return mean == null || before == null || before.mean() == null ? null : mean.subtract(before.mean());
    }

    public long morePoints() {
        return before == null ? 0 : points - before.points();
    }

    /** The mean in hundredths of the highest value, for its bar. */
    public BigDecimal bar() {
        return mean == null ? BigDecimal.ZERO : mean.multiply(BigDecimal.valueOf(100 / HIGHEST));
    }
}
