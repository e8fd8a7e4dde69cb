package org.probity.shell;

import java.time.Duration;

/**
 * What a module wants done again and again, by one node at a time; at once when the server comes back after its time. A run that
 * fails is tried again.
 */
public interface PeriodicTask {

    /** What it is called for ever, as in {@code programme.notices}; the page of timed work shows {@code <module>.timed.<rest>}. */
    String name();

    /** From the end of a run to the next. */
    Duration every();

    void run();
}
