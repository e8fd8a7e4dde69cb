package org.probity.measures.checks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.risks.MeasureId;
import org.probity.wording.Bilingual;

/**
 * An entry that shows a measure carried out. It is never changed; a mistake is corrected by a new entry.
 *
 * @param happenedOn  the day it speaks of
 * @param corrects    the entry whose place it takes
 * @param correctedBy the entry that took its place
 * @param verifiedOn  the day of the last check that looked at it
 */
record Evidence(
        UUID id,
        UnitId unit,
        SectionId section,
        @Nullable PostId post,
        MeasureId measure,
        LocalDate happenedOn,
        String text,
        @Nullable UUID corrects,
        @Nullable UUID correctedBy,
        PersonId person,
        Bilingual personName,
        Instant addedAt,
        @Nullable LocalDate verifiedOn,
        int files) {

    /** Whether a check of the measure still compares with it. */
    public boolean stands() {
        return correctedBy == null;
    }
}
