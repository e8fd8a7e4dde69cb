package org.probity.measures.responsibility;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.risks.Grade;
import org.probity.wording.Bilingual;

/**
 * Somebody else than the derived person answers for a post, or for a section's unit points of one grade (P2.2.1b).
 *
 * @param post    the post; none for unit points
 * @param grade   the grade of the unit points; none for a post
 * @param derived who answered by grade and organization when it was proposed
 * @param toOn    the last day; none while it is open
 */
public record Change(
        ChangeId id,
        UnitId unit,
        SectionId section,
        @Nullable PostId post,
        @Nullable Grade grade,
        PersonId person,
        Bilingual name,
        Bilingual derivedName,
        LocalDate fromOn,
        @Nullable LocalDate toOn,
        String reason,
        State state,
        PersonId proposedBy,
        Bilingual proposer,
        Instant proposedAt,
        Bilingual decider,
        @Nullable Instant decidedAt,
        String decision,
        int version) {

    /** How far it is. */
    public enum State {
        PROPOSED,
        APPROVED,
        REJECTED,
        WITHDRAWN,
        ENDED
    }

    String url() {
        return post != null
                ? "/measures/responsibility/posts/" + post.value()
                : "/measures/responsibility/sections/" + section.value() + "/" + grade;
    }
}
