package org.probity.measures.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.probity.risks.MeasureType;

/** What is structural, on which side of a bow-tie a measure stands, and the life of a dossier as its table says it. */
class DossierRuleTests {

    @Test
    void educationIsNeverStructural() {
        assertThat(StructuralMeasure.is(MeasureType.EDUCATION)).isFalse();
        assertThat(Arrays.stream(MeasureType.values()).filter(StructuralMeasure::is))
                .contains(MeasureType.DECENTRALISE, MeasureType.PROCESS, MeasureType.TECHNOLOGY, MeasureType.ROTATION)
                .hasSize(7);
    }

    @ParameterizedTest
    @EnumSource(MeasureType.class)
    void everyMeasureHasItsSideInTheBowTie(MeasureType type) {
        var detects =
                EnumSet.of(MeasureType.DISCLOSURE, MeasureType.SUPERVISION).contains(type);
        assertThat(BowTieSide.of(type)).isEqualTo(detects ? BowTieSide.DETECT : BowTieSide.PREVENT);
    }

    @Test
    void theTableLeadsFromDraftToConfirmedAndBack() {
        assertThat(DossierAct.next(DossierState.DRAFT)).contains(DossierAct.PREPARE);
        assertThat(DossierAct.next(DossierState.PREPARED)).contains(DossierAct.ENDORSE);
        assertThat(DossierAct.next(DossierState.ENDORSED)).contains(DossierAct.CONFIRM);
        assertThat(DossierAct.next(DossierState.CONFIRMED)).isEmpty();
        assertThat(Arrays.stream(DossierAct.values()).filter(act -> !act.isSignature()))
                .allMatch(act -> act.to() == DossierState.DRAFT && act.needsReason());
    }

    @Test
    void aConfirmedDossierWhoseGroundsChangedIsToBeLookedAtAgain() {
        assertThat(DossierStanding.of(null, false, false)).isEqualTo(DossierStanding.NOT_BEGUN);
        assertThat(DossierStanding.of(DossierState.CONFIRMED, false, true)).isEqualTo(DossierStanding.COMPLETE);
        assertThat(DossierStanding.of(DossierState.CONFIRMED, true, false)).isEqualTo(DossierStanding.TO_LOOK_AT_AGAIN);
        assertThat(DossierStanding.of(DossierState.CONFIRMED, false, false))
                .isEqualTo(DossierStanding.TO_LOOK_AT_AGAIN);
        assertThat(DossierStanding.of(DossierState.ENDORSED, true, false)).isEqualTo(DossierStanding.TO_LOOK_AT_AGAIN);
    }
}
