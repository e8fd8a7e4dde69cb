package org.probity.risks.grading;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.probity.organization.Post;
import org.probity.risks.Grade;
import org.probity.risks.GradeState;
import org.probity.risks.RiskPoint;
import org.probity.risks.Suggestion;
import org.probity.wording.Bilingual;

/**
 * A risk point on its grading sheet.
 *
 * @param owner       the post, or the section of a unit point
 * @param turn        whose turn it is, while it is proposed or to be proposed
 * @param formState   where its form stands
 * @param formerFloor the highest floor it ever had
 * @param power       the power it concerns
 */
public record GradedPoint(
        RiskPoint point,
        Bilingual owner,
        Bilingual section,
        Bilingual power,
        Post.@Nullable Level level,
        String formState,
        @Nullable GradeTurn turn,
        @Nullable Grade formerFloor,
        GradeChain chain,
        List<GradeStep> steps) {

    public GradedPoint {
        steps = List.copyOf(steps);
    }

    public Optional<Suggestion> suggestion() {
        return point.rating().suggestion();
    }

    /** Whether it can be proposed: all three scores given, and its form signed by its author. */
    boolean proposable() {
        return point.gradeState() == GradeState.UNGRADED
                && point.rating().scores().isPresent()
                && !List.of("NOT_STARTED", "DRAFT", "RETURNED", "WITHDRAWN").contains(formState);
    }

    public GradeChoices choices() {
        return new GradeChoices(
                point.proposedGrade(),
                suggestion().map(Suggestion::grade).orElse(null),
                point.rating().floor().orElse(null),
                formerFloor);
    }

    /** The grade to start from in the next opinion: what was last proposed, else the suggestion. */
    public @Nullable Grade startingGrade() {
        return point.proposedGrade() != null
                ? point.proposedGrade()
                : suggestion().map(Suggestion::grade).orElse(null);
    }
}
