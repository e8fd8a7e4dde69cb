package org.probity.earlywarning.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * Mean and standard deviation of whole numbers, from exact sums of 128 bits. The outcome does not depend on the order
 * in which numbers were added or parts merged, which floating-point sums cannot promise. Made for times in milliseconds:
 * exact for up to 10⁸ numbers within ±10¹⁵, some thirty thousand years.
 */
public final class ExactMoments {

    private long count;
    private long sumHigh;
    private long sumLow;
    private long squaresHigh;
    private long squaresLow;
    private double mean = Double.NaN;
    private double deviation = Double.NaN;
    private boolean isReckoned;

    public void add(long number) {
        isReckoned = false;
        count++;
        addToSum(number < 0 ? -1 : 0, number);
        addToSquares(Math.multiplyHigh(number, number), number * number);
    }

    /** Adds all that another has counted. */
    public void merge(ExactMoments other) {
        isReckoned = false;
        count += other.count;
        addToSum(other.sumHigh, other.sumLow);
        addToSquares(other.squaresHigh, other.squaresLow);
    }

    public long count() {
        return count;
    }

    /** The arithmetic mean, or NaN of nothing. */
    public double mean() {
        reckon();
        return mean;
    }

    /** The sample standard deviation (divided by n − 1), or NaN of fewer than two numbers. */
    public double standardDeviation() {
        reckon();
        return deviation;
    }

    private void reckon() {
        if (isReckoned) {
            return;
        }
        BigInteger sum = wide(sumHigh, sumLow);
        mean = count == 0 ? Double.NaN : sum.doubleValue() / count;
        deviation = count < 2 ? Double.NaN : Math.sqrt(variance(sum));
        isReckoned = true;
    }

    private double variance(BigInteger sum) {
        BigInteger spread = wide(squaresHigh, squaresLow)
                .multiply(BigInteger.valueOf(count))
                .subtract(sum.multiply(sum));
        BigInteger divisor = BigInteger.valueOf(count).multiply(BigInteger.valueOf(count - 1));
        return new BigDecimal(spread)
                .divide(new BigDecimal(divisor), MathContext.DECIMAL128)
                .doubleValue();
    }

    private void addToSum(long high, long low) {
        long added = sumLow + low;
        sumHigh += high + (Long.compareUnsigned(added, low) < 0 ? 1 : 0);
        sumLow = added;
    }

    private void addToSquares(long high, long low) {
        long added = squaresLow + low;
        squaresHigh += high + (Long.compareUnsigned(added, low) < 0 ? 1 : 0);
        squaresLow = added;
    }

    private static BigInteger wide(long high, long low) {
        return BigInteger.valueOf(high).shiftLeft(Long.SIZE).add(new BigInteger(Long.toUnsignedString(low)));
    }
}
