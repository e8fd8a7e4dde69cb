package org.probity.programme.gatherings;

/** Why somebody on the roster did not come. */
public enum AbsenceReason {
    BUSINESS_TRIP,
    LEAVE,
    SICK,
    TRAINING,
    ON_DUTY,
    /** As the register of people says: not asked to make up for it before the return. */
    LONG_LEAVE,
    /** Needs words. */
    OTHER
}
