package org.probity.warnings.inquiries;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.wording.Bilingual;

/**
 * What a reply was found to be (F12).
 *
 * @param askAgain    whether the evaluator would ask once more
 * @param confirmedBy who confirmed it; none so far
 */
public record Evaluation(
        int round,
        Result result,
        String opinion,
        boolean askAgain,
        PersonId evaluator,
        Bilingual evaluatorName,
        LocalDate on,
        @Nullable PersonId confirmedBy,
        Bilingual confirmerName,
        @Nullable LocalDate confirmedOn,
        String confirmation) {

    /** The four answers of F12. */
    public enum Result {
        CLEAR,
        PARTLY_CLEAR,
        UNCLEAR,
        PROBLEM
    }
}
