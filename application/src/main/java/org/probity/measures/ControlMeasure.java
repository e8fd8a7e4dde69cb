package org.probity.measures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.programme.CycleId;
import org.probity.risks.CheckFrequency;
import org.probity.risks.ControlEffect;
import org.probity.risks.Grade;
import org.probity.risks.MeasureId;
import org.probity.risks.MeasureType;
import org.probity.risks.RiskCause;
import org.probity.risks.RiskPointId;
import org.probity.wording.Bilingual;

/**
 * A measure in life (防控措施, F7): what its form declared, with how it is carried out.
 *
 * @param section          the section of its risk point
 * @param post             the post of its risk point; none for a point of the unit
 * @param grade            the approved grade of its risk point
 * @param owner            the post that carries it out
 * @param ownerSection     the section of that post
 * @param startsOn         its first day
 * @param dueOn            its last day, or the day until which it is to be done
 * @param evidenceRequired what shows that it is carried out
 * @param frequency        how often it is checked; by the grade where none is set
 */
public record ControlMeasure(
        MeasureId id,
        UnitId unit,
        CycleId cycle,
        String number,
        Point point,
        MeasureType type,
        Bilingual text,
        @Nullable PostId owner,
        @Nullable SectionId ownerSection,
        Bilingual ownerName,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate dueOn,
        Bilingual evidenceRequired,
        @Nullable CheckFrequency frequency,
        MeasureState state,
        @Nullable LocalDate lastCheckOn,
        @Nullable LocalDate nextCheckOn,
        @Nullable MeasureEffect effect,
        @Nullable ControlEffect controlEffect,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        int version) {

    /** Where the risk lies that it works against. */
    public record Point(
            RiskPointId id,
            String code,
            Bilingual title,
            RiskCause cause,
            @Nullable Grade grade,
            SectionId section,
            Bilingual sectionName,
            @Nullable PostId post,
            Bilingual postName) {}

    /** How often it is checked (§5): with each case where it says so, else by the grade's period or its own where that is shorter. */
    public CheckFrequency checkedEvery() {
        var byGrade = point.grade() == null ? CheckFrequency.YEARLY : CheckFrequency.of(point.grade());
        return frequency != null && frequency.compareTo(byGrade) < 0 ? frequency : byGrade;
    }

    public boolean isOverdue(LocalDate today) {
        return state != MeasureState.ENDED && dueOn != null && dueOn.isBefore(today);
    }
}
