package org.probity.measures;

import org.jspecify.annotations.Nullable;

/** What can be done with a measure in life. */
public enum MeasureAct {
    /** It is carried out from its first day on. */
    BEGIN,
    /** A check that gives no verdict on the effect. */
    CHECK,
    RATE_EFFECTIVE,
    RATE_PARTLY,
    RATE_INEFFECTIVE,
    REVISE,
    END;

    /** The act by which a check with this verdict goes into the measure's life. */
    public static MeasureAct of(@Nullable MeasureEffect effect) {
        if (effect == null) {
            return CHECK;
        }
        return switch (effect) {
            case EFFECTIVE -> RATE_EFFECTIVE;
            case PARTLY_EFFECTIVE -> RATE_PARTLY;
            case INEFFECTIVE -> RATE_INEFFECTIVE;
        };
    }
}
