package org.probity.organization;

/** A post was added, changed, confirmed or closed; published in the transaction of the act. */
public record PostChanged(UnitId unit, SectionId section, PostId post, Kind kind) {

    /** What was done to it. */
    public enum Kind {
        ADDED,
        CHANGED,
        CONFIRMED,
        CLOSED
    }
}
