package org.probity.measures.dossiers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.risks.Grade;
import org.probity.risks.RiskCause;
import org.probity.risks.RiskPointId;
import org.probity.wording.Bilingual;

/**
 * A HIGH point with its dossier (P2.2.2h).
 *
 * @param id       none while nobody has begun it
 * @param state    where it stands; none while nobody has begun it
 * @param stale    whether grade, scores or measures changed since it was prepared, so that it is to be looked at again
 * @param measures how many measures stand against the point, how many of them structural, how many education
 * @param missing  the rules that do not stand
 */
public record Dossier(
        @Nullable DossierId id,
        Point point,
        DossierContent content,
        @Nullable DossierState state,
        @Nullable Instant stateSince,
        boolean stale,
        @Nullable String returnedComment,
        Count measures,
        String basis,
        List<DossierRule> missing,
        int version) {

    public Dossier {
        missing = List.copyOf(missing);
    }

    /** The risk point, as far as its dossier shows it. */
    public record Point(
            RiskPointId id,
            UnitId unit,
            SectionId section,
            @Nullable PostId post,
            @Nullable UUID power,
            String code,
            Bilingual title,
            Bilingual description,
            @Nullable Grade grade,
            boolean high,
            @Nullable Integer probability,
            @Nullable Integer harm,
            @Nullable BigDecimal control,
            @Nullable BigDecimal residual,
            RiskCause cause,
            @Nullable LocalDate effectiveOn,
            Bilingual sectionName,
            Bilingual postName) {}

    /** Measures that stand against the point. */
    public record Count(int all, int structural, int education) {

        public boolean onlyEducation() {
            return all > 0 && education == all;
        }
    }

    public boolean isComplete() {
        return point.high() && missing.isEmpty();
    }

    /** What it lacks before anybody may sign. */
    public List<DossierRule> missingContent() {
        return missing.stream().filter(DossierRule::isContent).toList();
    }

    /** What it says of the allocation of the power. */
    public Bilingual statement() {
        return content.answer(DossierQuestion.ALLOCATION);
    }

    public boolean lacks(DossierRule rule) {
        return missing.contains(rule);
    }

    /** In one word where it stands, as its badge and the list's filter say it. */
    public DossierStanding standing() {
        return DossierStanding.of(state, stale, missing.isEmpty());
    }
}
