package org.probity.powers.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** P2.2.2e: whatever the circumstances of a case, they lead to one band, and to one only. */
final class EverySumHasItsBand implements BenchmarkRule {

    @Override
    public List<BenchmarkFinding> check(BenchmarkContent content) {
        var found = new ArrayList<BenchmarkFinding>();
        if (content.factors().isEmpty() || content.bands().isEmpty()) {
            return found;
        }
        var none = new ArrayList<Integer>();
        for (var sum : content.sums()) {
            var bands = new ArrayList<Integer>();
            for (var i = 0; i < content.bands().size(); i++) {
                if (content.bands().get(i).holds(sum)) {
                    bands.add(i + 1);
                }
            }
            if (bands.isEmpty()) {
                none.add(sum);
            } else if (bands.size() > 1) {
                found.add(BenchmarkFinding.of("sum-in-two-bands", sum, bands.get(0), bands.get(1)));
            }
        }
        if (!none.isEmpty()) {
            found.add(BenchmarkFinding.of("sum-without-band", first(none)));
        }
        for (var i = 0; i < content.bands().size(); i++) {
            var band = content.bands().get(i);
            if (band.pointsFrom() != null
                    && band.pointsTo() != null
                    && content.sums().stream().noneMatch(band::holds)) {
                found.add(BenchmarkFinding.hint("band-never-reached", i + 1));
            }
        }
        return found;
    }

    private static String first(List<Integer> sums) {
        var shown =
                String.join(", ", sums.stream().limit(8).map(String::valueOf).toList());
        return sums.size() > 8 ? shown + " …" : shown;
    }
}
