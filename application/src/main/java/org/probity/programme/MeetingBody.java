package org.probity.programme;

/** Who meets, studies and decides together. */
public enum MeetingBody {
    /** Chair, deputies and members of the leading group as appointed on the day. */
    LEADING_GROUP,
    /** Everybody who holds a post of the section on the day. */
    SECTION,
    /** The superior body's people, where the unit's own leading group cannot decide about its head. */
    SUPERIOR
}
