package org.probity.monitoring.signals;

/** What the two who verified propose (F10 建议措施); the ladder decides (P4.2b to P4.2f). */
public enum ProposedStep {
    REMINDER,
    INQUIRY,
    INTERVIEW,
    ORDER,
    TRANSFER,
    IMPROVEMENT;

    /** What usually follows a level (§6). A disposal never follows by itself. */
    static ProposedStep usualFor(SignalLevel level) {
        return switch (level) {
            case YELLOW -> REMINDER;
            case ORANGE -> INQUIRY;
            case RED -> INTERVIEW;
        };
    }
}
