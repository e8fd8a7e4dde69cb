package org.probity.measures.interests;

import java.time.LocalDate;
import java.time.Month;

/** Interests are declared each year by the end of March; who joins later has thirty days (F24; the days are ours). */
final class DeclaredByTheEndOfMarch {

    static final int DAYS_AFTER_JOINING = 30;

    private DeclaredByTheEndOfMarch() {}

    static LocalDate dueOn(int year, LocalDate joinedOn) {
        var usual = LocalDate.of(year, Month.MARCH, 31);
        var afterJoining = joinedOn.plusDays(DAYS_AFTER_JOINING);
        return afterJoining.isAfter(usual) ? afterJoining : usual;
    }
}
