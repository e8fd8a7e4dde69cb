package org.probity.measures.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.measures.MeasureEffect.EFFECTIVE;
import static org.probity.measures.MeasureEffect.INEFFECTIVE;
import static org.probity.measures.MeasureEffect.PARTLY_EFFECTIVE;
import static org.probity.risks.MeasureType.EDUCATION;
import static org.probity.risks.MeasureType.SYSTEM;
import static org.probity.risks.MeasureType.TECHNOLOGY;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.probity.measures.MeasureEffect;
import org.probity.measures.checks.ProposedControl.Grounds;
import org.probity.measures.checks.ProposedControl.Rated;
import org.probity.risks.ControlEffect;
import org.probity.risks.Grade;
import org.probity.risks.MeasureType;

/** §4.2.3: what the ratings of a point's measures say of the control over it. */
class ProposedControlTests {

    @Test
    void everyMeasureWorkingWithAStructuralOneIsStrong() {
        says(
                ControlEffect.STRONG,
                Grounds.ALL_WITH_STRUCTURE,
                Grade.HIGH,
                rated(TECHNOLOGY, EFFECTIVE),
                rated(EDUCATION, EFFECTIVE));
    }

    @Test
    void everyMeasureWorkingWithoutAStructuralOneIsAdequate() {
        says(ControlEffect.ADEQUATE, Grounds.ALL, Grade.HIGH, rated(SYSTEM, EFFECTIVE), rated(EDUCATION, EFFECTIVE));
    }

    @Test
    void oneThatWorksPartlyOrIsNotRatedMakesItPartial() {
        says(
                ControlEffect.PARTIAL,
                Grounds.SOME_PARTLY,
                Grade.HIGH,
                rated(TECHNOLOGY, PARTLY_EFFECTIVE),
                rated(SYSTEM, EFFECTIVE));
        says(
                ControlEffect.PARTIAL,
                Grounds.SOME_UNRATED,
                Grade.HIGH,
                rated(TECHNOLOGY, EFFECTIVE),
                rated(SYSTEM, null));
        says(
                ControlEffect.PARTIAL,
                Grounds.SOME_FAIL,
                Grade.HIGH,
                rated(TECHNOLOGY, EFFECTIVE),
                rated(EDUCATION, INEFFECTIVE));
    }

    @Test
    void aStructuralMeasureThatFailsLeavesAHighRiskUncontrolledButNotAMediumOne() {
        says(
                ControlEffect.NONE,
                Grounds.STRUCTURAL_FAILS_ON_HIGH,
                Grade.HIGH,
                rated(TECHNOLOGY, INEFFECTIVE),
                rated(SYSTEM, EFFECTIVE));
        says(
                ControlEffect.PARTIAL,
                Grounds.SOME_FAIL,
                Grade.MEDIUM,
                rated(TECHNOLOGY, INEFFECTIVE),
                rated(SYSTEM, EFFECTIVE));
    }

    @Test
    void nothingInForceOrNothingThatWorksIsNoControl() {
        says(ControlEffect.NONE, Grounds.NOTHING_IN_FORCE, Grade.LOW);
        says(ControlEffect.NONE, Grounds.ALL_FAIL, Grade.LOW, rated(EDUCATION, INEFFECTIVE));
    }

    @Test
    void withoutAnyRatingThereIsNothingToGoBy() {
        assertThat(ProposedControl.of(List.of(rated(TECHNOLOGY, null)), Grade.HIGH))
                .isEmpty();
    }

    private static void says(ControlEffect effect, Grounds grounds, Grade grade, Rated... inForce) {
        assertThat(ProposedControl.of(List.of(inForce), grade)).contains(new ProposedControl(effect, grounds));
    }

    private static Rated rated(MeasureType type, @Nullable MeasureEffect effect) {
        return new Rated(type, effect);
    }
}
