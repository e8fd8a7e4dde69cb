package org.probity.risks.grading;

/** What happened to a grade; each is its own record with person and day (P2.1.3a). */
public enum GradeStepKind {
    PROPOSED,
    SECTION_OPINION,
    LEADER_OPINION,
    OFFICE_OPINION,
    APPROVED,
    /** A meeting did not adopt it, or sent it back. */
    RETURNED,
    PUBLICISED,
    NOTICE_WITHDRAWN,
    OBJECTED,
    OBJECTION_REJECTED,
    /** An objection was upheld: the grade is examined again. */
    REEXAMINED,
    EFFECTIVE
}
