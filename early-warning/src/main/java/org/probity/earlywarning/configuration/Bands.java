package org.probity.earlywarning.configuration;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * From which value an indicator gives a signal, and of which level. Comparison is strict: a value that equals a
 * threshold has not passed it.
 *
 * @param direction on which side of a threshold the reason to look lies
 * @param yellow null where the indicator knows no signal of this level; likewise the others
 */
public record Bands(
        Direction direction,
        @Nullable Double yellow,
        @Nullable Double orange,
        @Nullable Double red) {

    /** The side of a threshold on which there is a reason to look. */
    public enum Direction {
        ABOVE,
        BELOW
    }

    /** One band: a signal of the level for any value above the threshold. */
    public static Bands above(Level level, double threshold) {
        return new Bands(Direction.ABOVE, null, null, null).with(level, threshold);
    }

    /** One band: a signal of the level for any value below the threshold. */
    public static Bands below(Level level, double threshold) {
        return new Bands(Direction.BELOW, null, null, null).with(level, threshold);
    }

    /** These bands with one threshold set or, by null, taken away. */
    public Bands with(Level level, @Nullable Double threshold) {
        return switch (level) {
            case YELLOW -> new Bands(direction, threshold, orange, red);
            case ORANGE -> new Bands(direction, yellow, threshold, red);
            case RED -> new Bands(direction, yellow, orange, threshold);
        };
    }

    /** The strongest level whose threshold the value has passed, or null where there is no reason to look. */
    public @Nullable Level level(double value) {
        if (passed(value, red)) {
            return Level.RED;
        }
        if (passed(value, orange)) {
            return Level.ORANGE;
        }
        return passed(value, yellow) ? Level.YELLOW : null;
    }

    /** The threshold of a level, or null where the indicator does not know it. */
    public @Nullable Double threshold(Level level) {
        return switch (level) {
            case YELLOW -> yellow;
            case ORANGE -> orange;
            case RED -> red;
        };
    }

    /** The threshold that a value of this level has passed. */
    public double passedThreshold(Level level) {
        return Objects.requireNonNull(threshold(level));
    }

    private boolean passed(double value, @Nullable Double threshold) {
        return threshold != null && (direction == Direction.ABOVE ? value > threshold : value < threshold);
    }
}
