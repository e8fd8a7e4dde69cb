package org.probity.measures.checks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.measures.MeasureEffect;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.risks.MeasureId;
import org.probity.risks.RiskPointId;
import org.probity.wording.Bilingual;

/**
 * A check that was made; it stays as it is for ever.
 *
 * @param post       for the scope: the owning post, else the post of the point
 * @param follows    the check whose correction it looked at; none for a check on its due day
 * @param missed     due days that passed before it with nobody checking
 * @param evidence   what was looked at
 * @param onBehalfOf in whose place the checker stood
 */
record CheckRecord(
        UUID id,
        UnitId unit,
        SectionId section,
        @Nullable PostId post,
        RiskPointId point,
        MeasureId measure,
        @Nullable UUID follows,
        LocalDate dueOn,
        int missed,
        LocalDate checkedOn,
        CheckResult result,
        boolean noEvidence,
        Set<UUID> evidence,
        String finding,
        String nextStep,
        @Nullable MeasureEffect effect,
        String effectReason,
        @Nullable LocalDate correctBy,
        PersonId checker,
        Bilingual checkerName,
        Capacity capacity,
        @Nullable Bilingual onBehalfOf,
        Instant checkedAt) {

    public boolean isFollowUp() {
        return follows != null;
    }

    public boolean isLate() {
        return checkedOn.isAfter(dueOn);
    }
}
