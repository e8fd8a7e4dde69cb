package org.probity.risks;

import static java.util.stream.Collectors.toCollection;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The grade that scores and ticks suggest, with the grounds it can be explained by: the higher of what the residual risk gives
 * and the floor of the source's lists (§4.2.4–5). A proposal for people to decide upon, never a decision.
 *
 * @param byScores what the residual risk alone gives
 * @param floor    the lowest grade that the ticked matters allow; none when nothing is ticked
 * @param deciding the ticked matters that set the floor
 * @param grade    the suggestion
 */
public record Suggestion(
        Scores scores, Grade byScores, @Nullable Grade floor, Set<Criterion> deciding, Grade grade) {

    public static Suggestion of(Scores scores, Set<Criterion> ticked) {
        var byScores = scores.suggested();
        var floor = Floor.of(ticked).orElse(null);
        var deciding = ticked.stream()
                .filter(criterion -> criterion.floor() == floor)
                .collect(toCollection(() -> EnumSet.noneOf(Criterion.class)));
        return new Suggestion(
                scores, byScores, floor, deciding, floor == null ? byScores : Grade.higher(byScores, floor));
    }

    /** Whether the lists, not the scores, make the grade what it is. */
    public boolean liftedByFloor() {
        return grade != byScores;
    }
}
