package org.probity.risks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.powers.PowerId;
import org.probity.powers.StepId;
import org.probity.powers.UnitPowerKind;
import org.probity.programme.CycleId;
import org.probity.wording.Bilingual;

/**
 * Where the exercise of power could go wrong: one line of a risk form and, once determined, of the ledger. It says where help is
 * needed and accuses nobody (P0.5).
 *
 * @param cycle      the yearly cycle of its form
 * @param post       whose point it is; none for a unit point
 * @param power      the power it concerns; a point of ideology may concern none
 * @param step       the step of that power
 * @param threshold  from which amount it matters, for unit points (P2.1.2n)
 * @param raisedBy   who pointed at it
 * @param linked     the same point on the other kind of form (P2.1.2b)
 * @param carriedFrom the point of an earlier cycle it continues; not determined until confirmed anew (invariant 12)
 */
public record RiskPoint(
        RiskPointId id,
        UnitId unit,
        CycleId cycle,
        FormId form,
        RiskScope scope,
        SectionId section,
        @Nullable PostId post,
        @Nullable PersonId person,
        String code,
        int position,
        @Nullable PowerId power,
        @Nullable StepId step,
        @Nullable UnitPowerKind unitKind,
        Bilingual title,
        Bilingual description,
        RiskSource primarySource,
        Set<RiskSource> sources,
        String otherSource,
        RiskCause cause,
        FindingMethod method,
        @Nullable PersonId raisedBy,
        @Nullable BigDecimal threshold,
        String thresholdUnit,
        Verification verification,
        String verificationNote,
        Rating rating,
        @Nullable Grade suggestedGrade,
        @Nullable Grade proposedGrade,
        @Nullable Grade approvedGrade,
        GradeState gradeState,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate nextReviewOn,
        PointStatus status,
        @Nullable String closeReason,
        @Nullable RiskPointId linked,
        @Nullable RiskPointId carriedFrom,
        boolean toReconfirm,
        int version) {

    public RiskPoint {
        sources = Set.copyOf(sources);
    }

    /**
     * The three scores as far as they are given, each with its reason, and the ticked matters.
     *
     * @param probability 1 to 5
     * @param harm        1 to 5
     */
    public record Rating(
            @Nullable Integer probability,
            String probabilityReason,
            @Nullable Integer harm,
            String harmReason,
            @Nullable ControlEffect control,
            String controlReason,
            Set<Criterion> criteria) {

        public Rating {
            criteria = Set.copyOf(criteria);
        }

        /** The scores, once all three are given. */
        public Optional<Scores> scores() {
            return probability == null || harm == null || control == null
                    ? Optional.empty()
                    : Optional.of(new Scores(probability, harm, control));
        }

        public Optional<Grade> floor() {
            return Floor.of(criteria);
        }

        public Optional<Suggestion> suggestion() {
            return scores().map(scores -> Suggestion.of(scores, criteria));
        }
    }
}
