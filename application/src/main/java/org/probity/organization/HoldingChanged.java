package org.probity.organization;

import java.time.LocalDate;

/**
 * A person began or ceased to hold a post; published in the transaction of the act.
 *
 * @param on the first day held, or the last
 */
public record HoldingChanged(UnitId unit, PostId post, PersonId person, Kind kind, LocalDate on) {

    /** Which end of the holding. */
    public enum Kind {
        BEGUN,
        ENDED
    }
}
