package org.probity.measures.interests;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;

/**
 * Somebody keeps out of a matter (F24).
 *
 * @param ground   what kind of tie; like {@code grounds}, for those entitled only
 * @param power    the power whose case it is, where it is one
 * @param substitute who acts instead
 * @param result   how the matter went on without them
 */
public record Recusal(
        UUID id,
        UnitId unit,
        SectionId section,
        PostId post,
        PersonId person,
        Bilingual name,
        Bilingual postName,
        String matter,
        @Nullable UUID power,
        Bilingual powerName,
        String caseNumber,
        boolean ordered,
        Ground ground,
        String grounds,
        PersonId raisedBy,
        Bilingual raisedByName,
        LocalDate raisedOn,
        LocalDate dueOn,
        RecusalState state,
        @Nullable PersonId decidedBy,
        Bilingual decidedByName,
        @Nullable LocalDate decidedOn,
        String decision,
        @Nullable PersonId substitute,
        Bilingual substituteName,
        String result,
        int version) {

    /** What kind of tie it is. */
    public enum Ground {
        KINSHIP,
        BUSINESS,
        OUTSIDE_POST,
        FORMER_TIES,
        OTHER
    }

    public String path() {
        return "/measures/interests/recusals/" + id;
    }
}
