package org.probity.risks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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

    /** The day of the next check after one on {@code day}; none where each case is checked. */
    public @Nullable LocalDate after(LocalDate day) {
        return switch (this) {
            case EACH_TIME -> null;
            case DAILY -> day.plusDays(1);
            case WEEKLY -> day.plusWeeks(1);
            case MONTHLY -> day.plusMonths(1);
            case QUARTERLY -> day.plusMonths(3);
            case HALF_YEARLY -> day.plusMonths(6);
            case YEARLY -> day.plusYears(1);
        };
    }
}
