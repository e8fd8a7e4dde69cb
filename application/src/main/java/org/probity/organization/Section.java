package org.probity.organization;

import org.probity.wording.Bilingual;

/** A part of a unit: its leadership, an internal section, or an affiliated institution. */
public record Section(
        SectionId id, UnitId unit, String code, Bilingual name, Kind kind, Bilingual mandate, int version) {

    /** What kind of part it is. */
    public enum Kind {
        LEADERSHIP,
        INTERNAL,
        AFFILIATED
    }
}
