package org.probity.measures.checks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.risks.Grade;
import org.probity.risks.MeasureId;
import org.probity.risks.MeasureType;
import org.probity.risks.RiskPointId;
import org.probity.wording.Bilingual;

/**
 * A measure in force with the check it waits for.
 *
 * @param post         for the scope: the owning post, else the post of the point
 * @param pointPost    the post whose risk it is; none for a point of the unit
 * @param grade        of the risk point
 * @param checkerGrade of its post, which says who checks
 * @param settledOn    up to when all due days are answered: the start, or the last check's
 * @param nominalOn    the next due day by the calendar
 * @param dueOn        the same moved to a working day
 */
record CheckLine(
        MeasureId measure,
        UnitId unit,
        SectionId section,
        @Nullable PostId post,
        @Nullable PostId owner,
        @Nullable PostId pointPost,
        RiskPointId point,
        String pointCode,
        Bilingual pointTitle,
        String number,
        MeasureType type,
        Bilingual text,
        Bilingual evidenceRequired,
        Bilingual sectionName,
        Bilingual ownerName,
        @Nullable Grade grade,
        @Nullable Grade checkerGrade,
        int months,
        LocalDate startsOn,
        LocalDate settledOn,
        LocalDate nominalOn,
        LocalDate dueOn,
        @Nullable LocalDate lastCheckedOn,
        @Nullable Instant lastCheckedAt,
        @Nullable CheckResult lastResult) {

    Checkers.Checked checked() {
        Set<PostId> posts = new HashSet<>();
        if (owner != null) {
            posts.add(owner);
        }
        if (pointPost != null) {
            posts.add(pointPost);
        }
        return new Checkers.Checked(section, Set.copyOf(posts), checkerGrade);
    }

    CheckPeriod period() {
        return new CheckPeriod(months);
    }

    public CheckState state(LocalDate today) {
        return CheckState.open(dueOn, today);
    }

    public LocalDate opensOn() {
        return period().opensOn(nominalOn);
    }

    public boolean isOpen(LocalDate today) {
        return !today.isBefore(opensOn());
    }

    boolean requiresEvidence() {
        return !evidenceRequired.isEmpty();
    }
}
