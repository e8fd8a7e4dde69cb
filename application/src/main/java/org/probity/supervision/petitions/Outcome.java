package org.probity.supervision.petitions;

/** What came of a petition. That somebody was cleared is a result like any other, and is said in public (F14). */
public enum Outcome {
    SUBSTANTIATED,
    PARTLY,
    CLEARED,
    MALICIOUS,
    DUPLICATE,
    NOT_ACCEPTED;

    /** Whether it may be closed so before anybody analysed it. */
    boolean withoutAnalysis() {
        return this == DUPLICATE || this == NOT_ACCEPTED;
    }
}
