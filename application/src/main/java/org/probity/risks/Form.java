package org.probity.risks;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.programme.CycleId;
import org.probity.programme.MeetingId;

/**
 * One risk form of a cycle: a holder's for one post (F1), or a section's for its powers (F2).
 *
 * @param post         whose form it is; none for a unit form
 * @param person       who holds the post; none for a unit form
 * @param returnedFrom the level it was last returned from
 * @param noneDeclared whether its author declares that there is no risk point (P2.1.2i)
 * @param dueOn        the last day for what it waits for
 * @param meeting      the meeting that determined it
 */
record Form(
        FormId id,
        UnitId unit,
        CycleId cycle,
        RiskScope scope,
        SectionId section,
        @Nullable PostId post,
        @Nullable PersonId person,
        FormChain chain,
        FormState state,
        @Nullable SignatureLevel returnedFrom,
        boolean noneDeclared,
        String noneReason,
        LocalDate dueOn,
        @Nullable Instant determinedAt,
        @Nullable MeetingId meeting,
        int version) {

    public boolean ofUnit() {
        return scope == RiskScope.UNIT;
    }

    boolean isOf(PersonId someone) {
        return someone.equals(person);
    }
}
