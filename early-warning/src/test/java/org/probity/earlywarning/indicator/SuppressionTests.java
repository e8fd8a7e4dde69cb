package org.probity.earlywarning.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.signal.Evidence;
import org.probity.earlywarning.signal.Signal;

/** The same is not told again within the days of the settings, unless it has become stronger. */
class SuppressionTests {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Test
    void theSameIsToldAgainOnlyAfterTheDays() {
        Suppression suppression = new Suppression();

        assertThat(suppression.admits(signal("P1", Level.YELLOW), DAY)).isTrue();
        assertThat(suppression.admits(signal("P2", Level.YELLOW), DAY)).isTrue();
        assertThat(suppression.admits(signal("P1", Level.YELLOW), DAY.plusDays(89)))
                .isFalse();
        assertThat(new Suppression(suppression.remembered()).admits(signal("P1", Level.YELLOW), DAY.plusDays(89)))
                .isFalse();
        assertThat(suppression.admits(signal("P1", Level.YELLOW), DAY.plusDays(90)))
                .isTrue();
    }

    @Test
    void aStrongerLevelIsToldAtOnce() {
        Suppression suppression = new Suppression();
        suppression.admits(signal("P1", Level.YELLOW), DAY);

        assertThat(suppression.admits(signal("P1", Level.RED), DAY)).isTrue();
        assertThat(suppression.admits(signal("P1", Level.ORANGE), DAY)).isFalse();
    }

    private static Signal signal(String subject, Level level) {
        Definition definition = new Definition("IR-X01", 1, Bands.above(level, 0), "", List.of(), "");
        return new Signal(
                definition.standard(), level, "", subject, 1, 0, "signal", Map.of(), Evidence.ofRecords(List.of()));
    }
}
