package org.probity.earlywarning.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.earlywarning.configuration.Level.ORANGE;
import static org.probity.earlywarning.configuration.Level.RED;
import static org.probity.earlywarning.configuration.Level.YELLOW;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.indicator.Escalation.Raised;
import org.probity.earlywarning.indicator.Escalation.Verified;

/** What several signals about one post or section amount to together. */
class EscalationTests {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Test
    void twoYellowOnOnePostInNinetyDaysAreOrange() {
        assertThat(Escalation.of(List.of(signal("2", "P1", YELLOW, 90), signal("1", "P1", YELLOW, 0))))
                .containsExactly(new Raised(ORANGE, "P1", "D1", DAY.plusDays(90), List.of("1", "2")));
    }

    @Test
    void aDayLaterOrOnAnotherPostTheyAreNot() {
        assertThat(Escalation.of(List.of(signal("1", "P1", YELLOW, 0), signal("2", "P1", YELLOW, 91))))
                .isEmpty();
        assertThat(Escalation.of(List.of(signal("1", "P1", YELLOW, 0), signal("2", "P2", YELLOW, 1))))
                .isEmpty();
    }

    @Test
    void twoOrangeOnOnePostInAHundredAndEightyDaysAreRed() {
        assertThat(Escalation.of(List.of(signal("1", "P1", ORANGE, 0), signal("2", "P1", ORANGE, 180))))
                .containsExactly(new Raised(RED, "P1", "D1", DAY.plusDays(180), List.of("1", "2")));
        assertThat(Escalation.of(List.of(signal("1", "P1", ORANGE, 0), signal("2", "P1", ORANGE, 181))))
                .isEmpty();
    }

    @Test
    void threeOrangeInOneSectionAreRedForTheSection() {
        assertThat(Escalation.of(List.of(
                        signal("1", "P1", ORANGE, 0), signal("2", "P2", ORANGE, 5), signal("3", "P3", ORANGE, 180))))
                .containsExactly(new Raised(RED, null, "D1", DAY.plusDays(180), List.of("1", "2", "3")));
        assertThat(Escalation.of(List.of(signal("1", "P1", ORANGE, 0), signal("2", "P2", ORANGE, 5))))
                .isEmpty();
    }

    @Test
    void anOrangeOfTwoYellowCountsAsOrange() {
        assertThat(Escalation.of(List.of(
                        signal("1", "P1", YELLOW, 0), signal("2", "P1", YELLOW, 10), signal("3", "P1", ORANGE, 20))))
                .extracting(Raised::level, Raised::grounds)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(ORANGE, List.of("1", "2")),
                        org.assertj.core.api.Assertions.tuple(RED, List.of("1", "2", "3")));
    }

    @Test
    void eachSignalIsUsedOnceByARule() {
        assertThat(Escalation.of(List.of(
                        signal("1", "P1", YELLOW, 0), signal("2", "P1", YELLOW, 1), signal("3", "P1", YELLOW, 2))))
                .hasSize(1);
    }

    private static Verified signal(String id, String post, Level level, int day) {
        return new Verified(id, post, "D1", level, DAY.plusDays(day));
    }
}
