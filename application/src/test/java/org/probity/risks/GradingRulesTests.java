package org.probity.risks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of §4.2 and of the source's lists P2.1.3d–f. */
class GradingRulesTests {

    @ParameterizedTest
    @CsvSource({
        "3, 5, PARTIAL, 15, 12.0, HIGH",
        "3, 3, PARTIAL, 9, 7.2, MEDIUM",
        "5, 5, STRONG, 25, 10.0, MEDIUM",
        "3, 2, NONE, 6, 6.0, MEDIUM",
        "5, 1, NONE, 5, 5.0, LOW",
        "4, 3, NONE, 12, 12.0, HIGH",
        "1, 1, STRONG, 1, 0.4, LOW"
    })
    void scoresGiveInherentResidualAndGrade(
            int probability, int harm, ControlEffect control, int inherent, BigDecimal residual, Grade grade) {
        var scores = new Scores(probability, harm, control);
        assertThat(scores.inherent()).isEqualTo(inherent);
        assertThat(scores.residual()).isEqualByComparingTo(residual);
        assertThat(scores.suggested()).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "6, 3", "3, 0", "3, 6"})
    void scoresOutsideTheScaleDoNotExist(int probability, int harm) {
        assertThatThrownBy(() -> new Scores(probability, harm, ControlEffect.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Criterion.class)
    void noScoreTakesAPointBelowTheFloorOfATickedMatter(Criterion criterion) {
        for (var probability = 1; probability <= 5; probability++) {
            for (var harm = 1; harm <= 5; harm++) {
                for (var control : ControlEffect.values()) {
                    var suggestion = Suggestion.of(new Scores(probability, harm, control), EnumSet.of(criterion));
                    assertThat(suggestion.grade().atLeast(criterion.floor())).isTrue();
                    assertThat(suggestion.grade().atLeast(suggestion.byScores()))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void theSuggestionNamesTheMattersThatLiftedIt() {
        var suggestion = Suggestion.of(
                new Scores(1, 2, ControlEffect.STRONG),
                Set.of(Criterion.COORDINATION, Criterion.MATERIALS, Criterion.LARGE_FUNDS));
        assertThat(suggestion.byScores()).isEqualTo(Grade.LOW);
        assertThat(suggestion.floor()).isEqualTo(Grade.HIGH);
        assertThat(suggestion.deciding()).containsExactly(Criterion.LARGE_FUNDS);
        assertThat(suggestion.liftedByFloor()).isTrue();
    }

    @Test
    void withoutTicksThereIsNoFloor() {
        assertThat(Floor.of(Set.of())).isEmpty();
        assertThat(Suggestion.of(new Scores(3, 3, ControlEffect.NONE), Set.of()).liftedByFloor())
                .isFalse();
    }

    @Test
    void everyListOfTheSourceHasItsMatters() {
        assertThat(Criterion.ofFloor(Grade.HIGH)).hasSize(5);
        assertThat(Criterion.ofFloor(Grade.MEDIUM)).hasSize(6);
        assertThat(Criterion.ofFloor(Grade.LOW)).hasSize(2);
    }
}
