package org.probity.measures.education;

import java.time.LocalDate;
import java.time.MonthDay;

/** The head gives an integrity lecture in person at least once a year (§5). */
final class HeadLecturesOnceAYear {

    static final int FEWEST = 1;

    /** From here on in a year the head is reminded. */
    private static final MonthDay REMINDED_FROM = MonthDay.of(7, 1);

    private HeadLecturesOnceAYear() {}

    static boolean isKept(int lectures) {
        return lectures >= FEWEST;
    }

    static boolean isToBeReminded(int lectures, LocalDate today) {
        return !isKept(lectures) && !MonthDay.from(today).isBefore(REMINDED_FROM);
    }

    static LocalDate dueOn(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
