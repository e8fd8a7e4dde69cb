package org.probity.monitoring.signals;

/** Why somebody may not verify a signal (invariant 6; segregation 1, 4, 7). */
enum Bar {
    /** It concerns them. */
    ONESELF,
    /** They work under somebody it concerns. */
    SUBORDINATE,
    /** They work in the section it concerns. */
    SECTION,
    /** They are in charge of the section it concerns. */
    LEADER,
    /** It is about discipline inspection, and they are of it. */
    INSPECTION,
    /** It is about the office, and they are of it. */
    OFFICE
}
