package org.probity.powers.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** P2.2.2e "basis": the range within which one may decide comes from a law, named with its article. */
final class LegalRangeIsGiven implements BenchmarkRule {

    @Override
    public List<BenchmarkFinding> check(BenchmarkContent content) {
        var found = new ArrayList<BenchmarkFinding>();
        var law = content.law();
        if (law.law().isEmpty() || law.article().isBlank()) {
            found.add(BenchmarkFinding.of("no-basis"));
        }
        if (law.min() == null || law.max() == null) {
            found.add(BenchmarkFinding.of("no-range"));
        } else if (law.min().compareTo(law.max()) > 0) {
            found.add(BenchmarkFinding.of(
                    "range-reversed", BenchmarkFinding.text(law.min()), BenchmarkFinding.text(law.max())));
        }
        return found;
    }
}
