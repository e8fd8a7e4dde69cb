package org.probity.programme.stages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;

/**
 * Where what happened differs from what the plan says (P1.1.7).
 *
 * @param actual none while it has not happened
 * @param days   how many days later than planned, or, negative, earlier; while it has not happened, as of today
 */
record Deviation(
        Kind kind,
        Bilingual about,
        LocalDate planned,
        @Nullable LocalDate actual,
        long days,
        String url) {

    /** What differs. */
    enum Kind {
        PLAN_APPROVED,
        STAGE_OPENED,
        CYCLE_CLOSED,
        TASK_DONE
    }

    /** The deviation of what was planned for a day; none when it came on that day, or is not due yet. */
    static @Nullable Deviation of(
            Kind kind,
            Bilingual about,
            LocalDate planned,
            @Nullable LocalDate actual,
            LocalDate today,
            boolean earlierCounts,
            String url) {
        var days = ChronoUnit.DAYS.between(planned, actual == null ? today : actual);
        var differs = days > 0 || (earlierCounts && actual != null && days < 0);
        return differs ? new Deviation(kind, about, planned, actual, days, url) : null;
    }

    public boolean isLate() {
        return days > 0;
    }

    public boolean isStillOpen() {
        return actual == null;
    }
}
