package org.probity.programme;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting decided on one matter, with the count.
 *
 * @param option       the option chosen when adopted, where the matter offers options
 * @param text         the decision's words; the reason where the option needs one
 * @param members      all members of the body, the recused included
 * @param votesFor     members who voted for it
 */
public record AgendaDecision(
        Outcome outcome,
        @Nullable String option,
        String text,
        MeetingId meeting,
        AgendaItemId item,
        MeetingBody body,
        LocalDate heldOn,
        Instant decidedAt,
        int members,
        int present,
        int votesFor,
        int votesAgainst,
        int abstained,
        int recused) {

    /** How it ended. */
    public enum Outcome {
        /** More than half of all members voted for it. */
        ADOPTED,
        /** It did not find that majority. */
        REJECTED,
        /** It goes back to whoever prepared it, with the decision's words as the reason. */
        RETURNED
    }

    public boolean adopted() {
        return outcome == Outcome.ADOPTED;
    }
}
