package org.probity.risks.grading;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.risks.Grade;
import org.probity.risks.RiskPointId;
import org.springframework.stereotype.Component;

/** Plays the opinions on grades through for the demonstration: the same acts, refused for the same reasons. */
@Component
public class GradingRehearsal {

    private final Gradings gradings;
    private final GradedPoints points;

    GradingRehearsal(Gradings gradings, GradedPoints points) {
        this.gradings = gradings;
        this.points = points;
    }

    /** Whose opinion the point's grade waits for; none when it is graded. */
    public Optional<GradeTurn> turnOf(RiskPointId id) {
        return points.find(id).map(GradedPoint::turn);
    }

    /** Gives an opinion: the wanted grade with its reason, or else agreement with what was said before. */
    public void give(RiskPointId id, GradeTurn turn, PersonId person, @Nullable Grade wanted, String reason) {
        var graded = points.find(id).orElseThrow();
        var grade = wanted == null || !graded.choices().allows(wanted)
                ? java.util.Objects.requireNonNull(graded.startingGrade(), "a grade needs scores")
                : wanted;
        gradings.give(
                turn, person, java.util.List.of(new Opinion(id, graded.point().version(), grade, reason)));
    }
}
