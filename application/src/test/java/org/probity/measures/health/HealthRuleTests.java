package org.probity.measures.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.probity.organization.UnitId;
import org.probity.programme.Cycle;
import org.probity.programme.CycleId;

/** The thresholds of the indicators as §6 sets them. */
class HealthRuleTests {

    @Test
    void aMeasureIsYellowAfterTenDaysAndOrangeAfterThirty() {
        assertThat(MeasureNotEvidenced.level(10)).isEmpty();
        assertThat(MeasureNotEvidenced.level(11)).contains(HealthLevel.YELLOW);
        assertThat(MeasureNotEvidenced.level(30)).contains(HealthLevel.YELLOW);
        assertThat(MeasureNotEvidenced.level(31)).contains(HealthLevel.ORANGE);
    }

    @Test
    void aPlanIsLateAfterThirtyDaysOrOnceStageTwoHasBegun() {
        var opened = LocalDate.of(2026, 1, 1);
        assertThat(PlanNotApproved.late(cycle(Cycle.Stage.PREPARATION, opened), opened.plusDays(30)))
                .isFalse();
        assertThat(PlanNotApproved.late(cycle(Cycle.Stage.PREPARATION, opened), opened.plusDays(31)))
                .isTrue();
        assertThat(PlanNotApproved.late(cycle(Cycle.Stage.IMPLEMENTATION, opened), opened))
                .isTrue();
    }

    private static Cycle cycle(Cycle.Stage stage, LocalDate opened) {
        return new Cycle(new CycleId(UUID.randomUUID()), new UnitId(UUID.randomUUID()), 2026, stage, opened, null, 0);
    }
}
