package org.probity.risks.grading;

/** Whose opinion a grade waits for, in the order of the grading sheet (F5). */
public enum GradeTurn {
    /** The holder's or the section's own proposal. */
    PROPOSE,
    SECTION_OPINION,
    LEADER_OPINION,
    /** The leading group office reviews it. */
    OFFICE_OPINION,
    /** Ready for the leading group, which alone decides. */
    MEETING
}
