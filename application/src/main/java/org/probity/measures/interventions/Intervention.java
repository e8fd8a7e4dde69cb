package org.probity.measures.interventions;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;

/**
 * Who intervened in what, as whoever met with it wrote it down (F22).
 *
 * @param intervenerId who it was, where it was somebody of the unit
 * @param response     what was done about it at the time
 * @param finding      what the examination found
 */
public record Intervention(
        UUID id,
        UnitId unit,
        PersonId reporter,
        Bilingual reporterName,
        @Nullable PersonId intervenerId,
        String intervener,
        String intervenerPost,
        Field field,
        String matter,
        String content,
        Channel channel,
        LocalDate happenedOn,
        String response,
        LocalDate recordedOn,
        InterventionState state,
        Bilingual examinerName,
        String finding,
        @Nullable Outcome outcome,
        String result,
        int version) {

    /** In what it was. */
    public enum Field {
        BIDDING,
        LAND,
        CASE,
        PERSONNEL,
        FUNDS,
        LICENCE,
        OTHER
    }

    /** By what way. */
    public enum Channel {
        IN_PERSON,
        PHONE,
        MESSAGE,
        NOTE,
        THROUGH_OTHERS,
        OTHER
    }

    /** What came of it. */
    public enum Outcome {
        NOT_CONFIRMED,
        NOTED,
        REMINDED,
        TRANSFERRED
    }

    public String path() {
        return "/measures/interventions/" + id;
    }
}
