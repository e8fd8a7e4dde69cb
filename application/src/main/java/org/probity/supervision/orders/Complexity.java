package org.probity.supervision.orders;

import java.time.LocalDate;

/** How much there is to do, and so how long it may take: 15, 30 or 60 days, counted from the day after service (§5). */
public enum Complexity {
    MINOR(15),
    NORMAL(30),
    COMPLEX(60);

    private final int days;

    Complexity(int days) {
        this.days = days;
    }

    /** Calendar days. */
    public int days() {
        return days;
    }

    LocalDate latest(LocalDate served) {
        return served.plusDays(days);
    }
}
