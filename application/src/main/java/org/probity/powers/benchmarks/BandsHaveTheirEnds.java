package org.probity.powers.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** P2.2.2e "band (min–max)": every band has both ends, in order and not below zero, and the points that lead to it. */
final class BandsHaveTheirEnds implements BenchmarkRule {

    @Override
    public List<BenchmarkFinding> check(BenchmarkContent content) {
        var found = new ArrayList<BenchmarkFinding>();
        if (content.bands().isEmpty()) {
            found.add(BenchmarkFinding.of("no-band"));
        }
        for (var i = 0; i < content.bands().size(); i++) {
            var band = content.bands().get(i);
            var number = i + 1;
            if (band.name().isEmpty()) {
                found.add(BenchmarkFinding.of("band-unnamed", number));
            }
            if (band.min() == null || band.max() == null) {
                found.add(BenchmarkFinding.of("band-without-ends", number));
            } else if (band.min().signum() < 0) {
                found.add(BenchmarkFinding.of("band-negative", number));
            } else if (band.min().compareTo(band.max()) > 0) {
                found.add(BenchmarkFinding.of(
                        "band-reversed", number, BenchmarkFinding.text(band.min()), BenchmarkFinding.text(band.max())));
            } else if (band.span().isEmpty()) {
                found.add(BenchmarkFinding.of("band-empty", number, BenchmarkFinding.text(band.min())));
            }
            if (band.pointsFrom() == null || band.pointsTo() == null) {
                found.add(BenchmarkFinding.of("band-without-points", number));
            } else if (band.pointsFrom() > band.pointsTo()) {
                found.add(BenchmarkFinding.of("band-points-reversed", number, band.pointsFrom(), band.pointsTo()));
            }
        }
        return found;
    }
}
