package org.probity.measures.education;

import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.programme.gatherings.Audience;
import org.probity.risks.RiskPointId;
import org.probity.wording.Bilingual;

/** A line as whoever plans education lays it down. */
public record LineDraft(
        UnitId unit,
        EducationKind kind,
        Bilingual theme,
        String thinking,
        String work,
        Set<RiskPointId> points,
        Carrier carrier,
        Audience audience,
        YearMonth month,
        PersonId owner,
        @Nullable PersonId lecturer) {

    public LineDraft {
        points = Set.copyOf(points);
    }
}
