package org.probity.programme.gatherings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * How many came of how many, in per cent to one decimal and never rounded up, so that 94.96 is not 95 (F18, item 1).
 *
 * @param expected everybody on the roster
 * @param present  who came
 * @param madeUp   who was absent and made up for it
 */
public record AttendanceRate(int expected, int present, int madeUp) {

    public AttendanceRate {
        if (present < 0 || madeUp < 0 || present + madeUp > expected) {
            throw new IllegalArgumentException(present + " and " + madeUp + " of " + expected);
        }
    }

    static AttendanceRate of(Collection<AttendanceLine> lines) {
        return new AttendanceRate(
                lines.size(),
                (int) lines.stream().filter(AttendanceLine::present).count(),
                (int) lines.stream().filter(line -> line.madeUpOn() != null).count());
    }

    public BigDecimal percentPresent() {
        return percent(present);
    }

    /** With those who made up for it. */
    public BigDecimal percentReached() {
        return percent(present + madeUp);
    }

    public int absent() {
        return expected - present;
    }

    private BigDecimal percent(int part) {
        return expected == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(expected), 1, RoundingMode.DOWN);
    }
}
