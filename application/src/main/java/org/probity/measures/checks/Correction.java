package org.probity.measures.checks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.risks.MeasureId;
import org.probity.wording.Bilingual;

/** What a check asked to be put right by a day. */
record Correction(
        UUID id,
        UnitId unit,
        SectionId section,
        @Nullable PostId post,
        MeasureId measure,
        UUID check,
        LocalDate dueOn,
        CorrectionState state,
        String finding,
        String report,
        @Nullable Bilingual reportedBy,
        @Nullable Instant reportedAt,
        int version) {

    public boolean isOpen() {
        return state == CorrectionState.OPEN;
    }

    public boolean isClosed() {
        return state == CorrectionState.CLOSED;
    }
}
