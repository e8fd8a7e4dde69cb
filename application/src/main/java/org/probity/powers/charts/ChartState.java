package org.probity.powers.charts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;

/**
 * Where a chart stands: it is approved with its edition of the power, and superseded with it (P2.1.1d).
 *
 * @param approvedOn when the leading group approved the edition, or since when it is in force where no decision is on record
 * @param decision   the batch that the meeting decided; none where the list was taken over as already published
 */
record ChartState(
        Word word,
        int edition,
        @Nullable Instant approvedOn,
        @Nullable Bilingual decision) {

    /** The states of a chart. */
    enum Word {
        DRAFT,
        APPROVED,
        SUPERSEDED
    }
}
