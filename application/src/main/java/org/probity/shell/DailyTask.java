package org.probity.shell;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What a module wants done once a day, whichever of several nodes does it. A day on which the server was down at the hour is made
 * up for when it is back. A run that fails or is cut short is tried again, so what a day's run has done already it must not do twice.
 */
public interface DailyTask {

    /** What it is called for ever, as in {@code risks.reexaminations}; the page of timed work shows {@code <module>.timed.<rest>}. */
    String name();

    /** When it is done, in the body's own time. */
    default LocalTime at() {
        return LocalTime.of(0, 15);
    }

    /** Whether each day that was missed is made up for, the earliest first, or only the latest. */
    default boolean everyDay() {
        return false;
    }

    void run(LocalDate day);
}
