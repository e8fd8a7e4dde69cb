package org.probity.risks;

/** How far a point's grade has come: proposed, approved, publicised, effective (P2.1.3a). */
public enum GradeState {
    UNGRADED,
    PROPOSED,
    APPROVED,
    PUBLICISING,
    OBJECTED,
    EFFECTIVE
}
