package org.probity.powers.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** P2.2.2e: a benchmark says for which cause it is, by which numbered document, and of what its percentages are taken. */
final class FactsAreGiven implements BenchmarkRule {

    @Override
    public List<BenchmarkFinding> check(BenchmarkContent content) {
        var found = new ArrayList<BenchmarkFinding>();
        if (content.cause().isEmpty()) {
            found.add(BenchmarkFinding.of("no-cause"));
        }
        if (content.number().isBlank()) {
            found.add(BenchmarkFinding.of("no-number"));
        }
        if (content.measure().hasBase() && content.base().isEmpty()) {
            found.add(BenchmarkFinding.of("no-base"));
        }
        return found;
    }
}
