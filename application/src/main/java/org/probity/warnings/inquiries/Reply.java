package org.probity.warnings.inquiries;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;

/**
 * One round of questions and what the addressee replied.
 *
 * @param items       each question with its answer
 * @param dueOn       until when it was to be signed
 * @param signedOn    when the addressee signed it; none so far
 * @param endorsement the leader's comment
 */
public record Reply(
        int round,
        List<Item> items,
        String causes,
        String measures,
        LocalDate dueOn,
        @Nullable LocalDate signedOn,
        String endorsement,
        Bilingual endorserName,
        @Nullable LocalDate endorsedOn) {

    public Reply {
        items = List.copyOf(items);
    }

    /** A question and its answer. */
    public record Item(int position, String question, String answer) {}

    /** How many days after its day it was signed; 0 when in time, or not yet. */
    public long daysLate() {
        return signedOn == null || !signedOn.isAfter(dueOn) ? 0 : ChronoUnit.DAYS.between(dueOn, signedOn);
    }
}
