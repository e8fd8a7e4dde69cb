package org.probity.powers.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** P2.2.2e "overlapping bands": no value belongs to two bands, not even the one value at which they meet. */
final class BandsDoNotOverlap implements BenchmarkRule {

    @Override
    public List<BenchmarkFinding> check(BenchmarkContent content) {
        var found = new ArrayList<BenchmarkFinding>();
        var bands = content.bands();
        for (var i = 0; i < bands.size(); i++) {
            for (var k = i + 1; k < bands.size(); k++) {
                var one = bands.get(i).span();
                var other = bands.get(k).span();
                if (one.isPresent() && other.isPresent()) {
                    var first = i + 1;
                    var second = k + 1;
                    one.get()
                            .overlap(other.get())
                            .ifPresent(both -> found.add(BenchmarkFinding.of(
                                            both.from().compareTo(both.to()) == 0 ? "overlap-at" : "overlap",
                                            first,
                                            second,
                                            BenchmarkFinding.text(both.from()),
                                            BenchmarkFinding.text(both.to()))
                                    .at(BenchmarkFinding.Kind.OVERLAP, both)));
                }
            }
        }
        return found;
    }
}
