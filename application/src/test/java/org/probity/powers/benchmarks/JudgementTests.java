package org.probity.powers.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.powers.benchmarks.BenchmarkFixture.number;
import static org.probity.powers.benchmarks.BenchmarkFixture.sound;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a benchmark says of a case; the figures are those of the demonstration's fines under W22. */
class JudgementTests {

    @Test
    void aCaseWithoutAnyAggravationIsInTheLightestBand() {
        var judgement = sound().judge(List.of(0, 0, 0), null, null);
        assertThat(judgement.points()).isZero();
        assertThat(judgement.band()).isEqualTo(sound().bands().get(0));
        assertThat(judgement.isCompared()).isFalse();
        assertThat(judgement.deviation()).isNull();
    }

    @Test
    void oneGraveLevelAloneLeadsToTheGravestBand() {
        assertThat(sound().judge(List.of(0, 1, 0), null, null).band())
                .isEqualTo(sound().bands().get(2));
        assertThat(sound().judge(List.of(1, 0, 0), null, null).band())
                .isEqualTo(sound().bands().get(1));
    }

    @Test
    void aFactorThatWasNotAnsweredLeadsToNoBand() {
        var judgement = sound().judge(Arrays.asList(0, null, 0), number("7"), null);
        assertThat(judgement.isComplete()).isFalse();
        assertThat(judgement.band()).isNull();
        assertThat(judgement.signal()).isEqualTo(Judgement.Signal.NONE);
        assertThat(sound().judge(List.of(0, 9, 0), null, null).isComplete()).isFalse();
        assertThat(sound().judge(List.of(), null, null).isComplete()).isFalse();
    }

    @Test
    void aFineIsComparedWithTheBandTakenOfItsBase() {
        // F-01: 70,000 of a cost of 1,000,000, corrected in time: the middle itself
        var fair = sound().judge(List.of(1, 0, 0), number("70000"), number("1000000"));
        assertThat(fair.isInside()).isTrue();
        assertThat(fair.deviation()).isEqualByComparingTo("0");
        // F-03: 93,000 of 1,500,000 in the gravest band, 31.1 % below its middle of 135,000
        var light = sound().judge(List.of(2, 0, 0), number("93000"), number("1500000"));
        assertThat(light.isInside()).isFalse();
        assertThat(light.deviation()).isEqualByComparingTo("-31.1");
        assertThat(light.signal()).isEqualTo(Judgement.Signal.ORANGE);
        // F-05: 90,000 of 1,200,000, inside although 7.1 % above the middle
        assertThat(sound().judge(List.of(1, 0, 0), number("90000"), number("1200000"))
                        .signal())
                .isEqualTo(Judgement.Signal.NONE);
    }

    @Test
    void withoutABaseTheProposalIsInTheMeasureItself() {
        assertThat(sound().judge(List.of(1, 0, 0), number("7"), null).isInside())
                .isTrue();
        assertThat(sound().judge(List.of(1, 0, 0), number("8"), null).isInside())
                .as("under 8")
                .isFalse();
        assertThat(sound().judge(List.of(2, 0, 0), number("8"), null).isInside())
                .as("from 8")
                .isTrue();
    }

    @Test
    void theSignalGrowsWithTheDeviation() {
        assertThat(sound().judge(List.of(0, 0, 0), number("6"), null).signal()).isEqualTo(Judgement.Signal.YELLOW);
        assertThat(sound().judge(List.of(0, 0, 0), number("7.5"), null).signal())
                .isEqualTo(Judgement.Signal.ORANGE);
        assertThat(sound().judge(List.of(0, 0, 0), number("9"), null).signal()).isEqualTo(Judgement.Signal.RED);
    }
}
