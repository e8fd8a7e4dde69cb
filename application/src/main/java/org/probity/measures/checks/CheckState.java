package org.probity.measures.checks;

import java.time.LocalDate;

/** Where the check of a measure stands on a day (P2.1.4b). */
enum CheckState {
    DUE,
    DONE,
    OVERDUE;

    /** Of a check that nobody has made yet. */
    static CheckState open(LocalDate dueOn, LocalDate today) {
        return dueOn.isBefore(today) ? OVERDUE : DUE;
    }
}
