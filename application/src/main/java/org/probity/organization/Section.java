package org.probity.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;

/**
 * A part of a unit: its leadership, an internal section, or an affiliated institution.
 *
 * @param mandate         what it is for, as the three-set plan (三定方案) says
 * @param mandateDocument title and number of the document that says so; empty when there is none yet
 * @param closedOn        from this day on it is no more
 */
public record Section(
        SectionId id,
        UnitId unit,
        String code,
        Bilingual name,
        Kind kind,
        Bilingual mandate,
        String mandateDocument,
        @Nullable LocalDate closedOn,
        int version) {

    /** What kind of part it is. */
    public enum Kind {
        LEADERSHIP,
        INTERNAL,
        AFFILIATED
    }

    public SectionDetails details() {
        return new SectionDetails(code, name, kind, mandate, mandateDocument);
    }
}
