package org.probity.powers.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Proportion (P2.2.2e): more points never lead to a lighter band. */
final class GraverIsNotLighter implements BenchmarkRule {

    private record Numbered(int number, int points, Span span) {}

    @Override
    public List<BenchmarkFinding> check(BenchmarkContent content) {
        var bands = new ArrayList<Numbered>();
        for (var i = 0; i < content.bands().size(); i++) {
            var band = content.bands().get(i);
            var span = band.span();
            if (span.isPresent() && band.pointsFrom() != null) {
                bands.add(new Numbered(i + 1, Objects.requireNonNull(band.pointsFrom()), span.get()));
            }
        }
        bands.sort(Comparator.comparingInt(Numbered::points));
        var found = new ArrayList<BenchmarkFinding>();
        for (var i = 1; i < bands.size(); i++) {
            var lighter = bands.get(i - 1);
            var graver = bands.get(i);
            if (graver.points() > lighter.points()
                    && graver.span().middle().compareTo(lighter.span().middle()) < 0) {
                found.add(BenchmarkFinding.of("graver-is-lighter", graver.number(), lighter.number()));
            }
        }
        return found;
    }
}
