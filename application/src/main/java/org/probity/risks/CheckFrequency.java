package org.probity.risks;

/** How often a measure is checked (§5); the grade gives the default. */
public enum CheckFrequency {
    /** With each case; no day can be set for the next. */
    EACH_TIME,
    DAILY,
    WEEKLY,
    MONTHLY,
    QUARTERLY,
    HALF_YEARLY,
    YEARLY;

    public static CheckFrequency of(Grade grade) {
        return switch (grade) {
            case HIGH -> QUARTERLY;
            case MEDIUM -> HALF_YEARLY;
            case LOW -> YEARLY;
        };
    }
}
