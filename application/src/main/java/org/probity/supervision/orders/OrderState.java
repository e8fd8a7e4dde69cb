package org.probity.supervision.orders;

import java.time.LocalDate;

/** Where an order stands (P2.3c). OVERDUE is how an open one is shown whose last day has passed; nothing writes it. */
public enum OrderState {
    ISSUED,
    IN_PROGRESS,
    REPORTED,
    ACCEPTED,
    RETURNED,
    OVERDUE,
    ESCALATED,
    WITHDRAWN;

    /** Whether those ordered still have to report. */
    boolean awaitsReport() {
        return this == ISSUED || this == IN_PROGRESS || this == RETURNED;
    }

    boolean isOpen() {
        return awaitsReport() || this == REPORTED;
    }

    /** What people see on the day. */
    OrderState on(LocalDate day, LocalDate due) {
        return awaitsReport() && day.isAfter(due) ? OVERDUE : this;
    }
}
