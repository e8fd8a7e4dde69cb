package org.probity.earlywarning.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Laws that hold for any sample. */
class StatisticalLawTests {

    @Property(tries = 300)
    void quantilesLieWithinTheSampleAndAscend(
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = -1e9, max = 1e9) Double> sample,
            @ForAll @DoubleRange(min = 0, max = 1) double share) {
        double[] numbers = sample.stream().mapToDouble(Double::doubleValue).toArray();
        Quantiles quantiles = Quantiles.of(numbers);
        double least = Arrays.stream(numbers).min().orElseThrow();
        double greatest = Arrays.stream(numbers).max().orElseThrow();

        assertThat(quantiles.at(0)).isEqualTo(least);
        assertThat(quantiles.at(1)).isEqualTo(greatest);
        assertThat(quantiles.at(share)).isBetween(least, greatest);
        assertThat(quantiles.lowerFence()).isLessThanOrEqualTo(quantiles.upperFence());
    }

    @Property(tries = 300)
    void momentsDoNotDependOnOrderOrOnHowASampleIsCut(
            @ForAll @Size(min = 2, max = 40)
                    List<@LongRange(min = -1_000_000_000_000_000L, max = 1_000_000_000_000_000L) Long> sample,
            @ForAll @IntRange(max = 40) int cut) {
        int at = Math.min(cut, sample.size());
        ExactMoments whole = moments(sample);
        ExactMoments merged = moments(sample.subList(at, sample.size()));
        merged.merge(moments(sample.subList(0, at)));

        assertThat(merged.mean()).isEqualTo(whole.mean());
        assertThat(merged.standardDeviation()).isEqualTo(whole.standardDeviation());
    }

    @Property(tries = 300)
    void momentsAgreeWithTheTextbook(
            @ForAll @Size(min = 2, max = 40) List<@LongRange(min = -1_000_000, max = 1_000_000) Long> sample) {
        double mean = sample.stream().mapToLong(Long::longValue).average().orElseThrow();
        double squares = sample.stream()
                .mapToDouble(each -> (each - mean) * (each - mean))
                .sum();

        assertThat(moments(sample).mean()).isCloseTo(mean, within(1e-6));
        assertThat(moments(sample).standardDeviation())
                .isCloseTo(Math.sqrt(squares / (sample.size() - 1)), within(1e-6));
    }

    @Property(tries = 300)
    void adjustedValuesAreNotLessAndKeepTheOrder(
            @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = 0, max = 1) Double> pValues) {
        double[] given = pValues.stream().mapToDouble(Double::doubleValue).toArray();
        double[] adjusted = FalseDiscoveryRate.adjust(given);

        for (int i = 0; i < given.length; i++) {
            assertThat(adjusted[i]).isBetween(given[i], 1.0);
            for (int j = 0; j < given.length; j++) {
                if (given[i] < given[j]) {
                    assertThat(adjusted[i]).isLessThanOrEqualTo(adjusted[j]);
                }
            }
        }
    }

    @Property(tries = 300)
    void inversionsAreThePairsOutOfOrder(@ForAll @Size(max = 40) List<@LongRange(min = 0, max = 20) Long> numbers) {
        long pairs = 0;
        for (int i = 0; i < numbers.size(); i++) {
            for (int j = i + 1; j < numbers.size(); j++) {
                pairs += numbers.get(i) > numbers.get(j) ? 1 : 0;
            }
        }

        assertThat(Inversions.count(numbers.stream().mapToLong(Long::longValue).toArray()))
                .isEqualTo(pairs);
    }

    @Property(tries = 200)
    void binomialTailsOfBothSidesMakeOne(
            @ForAll @IntRange(min = 1, max = 2000) int trials, @ForAll @IntRange(min = 1, max = 2000) int hits) {
        int successes = Math.min(hits, trials);
        double upper = Binomial.fairUpperTail(successes, trials);
        double lower = Binomial.fairUpperTail(trials - successes + 1, trials);

        assertThat(upper + (successes > 0 ? lower : 0)).isCloseTo(1, within(1e-9));
    }

    private static ExactMoments moments(List<Long> sample) {
        ExactMoments moments = new ExactMoments();
        sample.forEach(moments::add);
        return moments;
    }
}
