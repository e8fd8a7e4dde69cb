package org.probity.earlywarning.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Values from tables and textbooks. */
class StatisticsTests {

    @Test
    void quantilesInterpolateAsSpreadsheetsDo() {
        Quantiles quantiles = Quantiles.of(new double[] {4, 1, 3, 2});

        assertThat(quantiles.at(0.25)).isEqualTo(1.75);
        assertThat(quantiles.median()).isEqualTo(2.5);
        assertThat(quantiles.lowerFence()).isEqualTo(1.75 - 1.5 * 1.5);
        assertThat(quantiles.upperFence()).isEqualTo(3.25 + 1.5 * 1.5);
        assertThat(Quantiles.of(new double[] {1, 1, 2, 2, 4, 6, 9}).medianAbsoluteDeviation())
                .isEqualTo(1);
        assertThatThrownBy(() -> Quantiles.of(new double[0])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void normalTailsAreThoseOfTheTables() {
        assertThat(Normal.upperTail(0)).isEqualTo(0.5);
        assertThat(Normal.upperTail(1.959963984540054)).isCloseTo(0.025, within(1e-12));
        assertThat(Normal.upperTail(-1)).isCloseTo(0.841344746068543, within(1e-12));
        assertThat(Normal.upperTail(3)).isCloseTo(1.3498980316300946e-3, within(1e-14));
        assertThat(Normal.upperTail(5)).isCloseTo(2.866515718791939e-7, within(1e-18));
        assertThat(Normal.bothTails(-2.5758293035489)).isCloseTo(0.01, within(1e-12));
        assertThat(Normal.upperTail(50)).isZero();
    }

    @Test
    void binomialTailsAreExact() {
        assertThat(Binomial.fairUpperTail(9, 10)).isCloseTo(11.0 / 1024, within(1e-15));
        assertThat(Binomial.fairUpperTail(0, 10)).isEqualTo(1);
        assertThat(Binomial.fairUpperTail(10, 10)).isCloseTo(1.0 / 1024, within(1e-15));
        assertThatThrownBy(() -> Binomial.fairUpperTail(-1, 10)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoProportionsAreComparedWithPooledVariance() {
        assertThat(Proportions.z(30, 50, 20, 50)).isCloseTo(2.0, within(1e-12));
        assertThat(Proportions.z(0, 50, 0, 50)).isZero();
        assertThat(Proportions.z(1, 1, 0, 0)).isZero();
    }

    /** The example of Benjamini and Hochberg's section 3: four of fifteen hypotheses stand at 0.05. */
    @Test
    void falseDiscoveryRateOfThePaper() {
        double[] pValues = {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.0
        };
        double[] adjusted = FalseDiscoveryRate.adjust(pValues);

        assertThat(java.util.Arrays.stream(adjusted).filter(each -> each < 0.05))
                .hasSize(4);
        assertThat(adjusted[3]).isCloseTo(0.0095 * 15 / 4, within(1e-12));
    }

    @Test
    void concentrationGoesFromEqualSharesToOne() {
        assertThat(Concentration.herfindahl(List.of(5, 5, 5, 5))).isEqualTo(0.25);
        assertThat(Concentration.herfindahl(List.of(7))).isEqualTo(1);
        assertThat(Concentration.herfindahl(List.of())).isZero();
    }

    @Test
    void momentsOfVeryLargeTimesDoNotOverflow() {
        ExactMoments moments = new ExactMoments();
        long far = 1_000_000_000_000_000L;
        for (int i = 0; i < 1_000_000; i++) {
            moments.add(i % 2 == 0 ? far : -far);
        }

        assertThat(moments.mean()).isZero();
        assertThat(moments.standardDeviation()).isCloseTo(far * Math.sqrt(1_000_000 / 999_999.0), within(1.0));
        assertThat(new ExactMoments().mean()).isNaN();
    }
}
