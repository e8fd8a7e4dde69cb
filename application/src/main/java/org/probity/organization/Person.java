package org.probity.organization;

import org.probity.wording.Bilingual;

/** A member of staff. */
public record Person(PersonId id, UnitId unit, Bilingual name, Employment employment, int version) {

    /** How the person stands with the unit. */
    public enum Employment {
        ACTIVE,
        CONTRACT,
        LONG_LEAVE,
        RETIRED,
        LEFT
    }
}
