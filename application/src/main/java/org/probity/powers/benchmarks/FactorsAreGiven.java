package org.probity.powers.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** P2.2.2e "factor, level": without a factor, or with a factor of one level, nothing is quantified. */
final class FactorsAreGiven implements BenchmarkRule {

    @Override
    public List<BenchmarkFinding> check(BenchmarkContent content) {
        var found = new ArrayList<BenchmarkFinding>();
        if (content.factors().isEmpty()) {
            found.add(BenchmarkFinding.of("no-factor"));
        }
        for (var i = 0; i < content.factors().size(); i++) {
            var factor = content.factors().get(i);
            if (factor.name().isEmpty()) {
                found.add(BenchmarkFinding.of("factor-unnamed", i + 1));
            }
            if (factor.levels().size() < 2) {
                found.add(BenchmarkFinding.of("one-level", i + 1));
            }
            for (var k = 0; k < factor.levels().size(); k++) {
                var level = factor.levels().get(k);
                if (level.name().isEmpty()) {
                    found.add(BenchmarkFinding.of("level-unnamed", i + 1, k + 1));
                }
                if (level.points() == null) {
                    found.add(BenchmarkFinding.of("level-unweighed", i + 1, k + 1));
                }
            }
        }
        return found;
    }
}
