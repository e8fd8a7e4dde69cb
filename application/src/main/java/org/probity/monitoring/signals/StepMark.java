package org.probity.monitoring.signals;

import org.jspecify.annotations.Nullable;

/**
 * Where work left the declared chart of the power.
 *
 * @param step  number of the declared step; of an added one, the step after which it was seen; none when it stood at the beginning
 * @param words what was done, where the chart has no step for it
 */
public record StepMark(
        Kind kind, @Nullable Integer step, @Nullable String words) {

    /** How. */
    public enum Kind {
        SKIPPED,
        ADDED,
        OUT_OF_ORDER;

        /** The letter that stands beside its colour on the chart. */
        public String letter() {
            return switch (this) {
                case SKIPPED -> "S";
                case ADDED -> "+";
                case OUT_OF_ORDER -> "O";
            };
        }
    }
}
