package org.probity.warnings.reminders;

/** Where a reminder stands (P4.2b). */
public enum ReminderState {
    DRAFT,
    SUBMITTED,
    ISSUED,
    ACKNOWLEDGED,
    CLOSED,
    ESCALATED,
    WITHDRAWN
}
