package org.probity.earlywarning.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SlidingQuantilesTests {

    @Property(tries = 300)
    void aWindowHasTheQuantilesOfItsNumbers(
            @ForAll @Size(min = 3, max = 60) List<@DoubleRange(min = -5, max = 5) Double> numbers,
            @ForAll @IntRange(min = 1, max = 20) int width) {
        double[] sample = numbers.stream().mapToDouble(Double::doubleValue).toArray();
        SlidingQuantiles sliding = new SlidingQuantiles(sample);
        for (int next = 0; next < sample.length; next++) {
            sliding.add(next);
            if (next >= width) {
                sliding.remove(next - width);
            }
            double[] window = java.util.Arrays.copyOfRange(sample, Math.max(0, next - width + 1), next + 1);
            Quantiles exact = Quantiles.of(window);

            assertThat(sliding.size()).isEqualTo(window.length);
            assertThat(sliding.median()).isEqualTo(exact.median());
            assertThat(sliding.lowerFence()).isEqualTo(exact.lowerFence());
            assertThat(sliding.at(0)).isEqualTo(exact.at(0));
            assertThat(sliding.at(1)).isEqualTo(exact.at(1));
        }
    }
}
