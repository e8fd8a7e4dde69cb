package org.probity.powers.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** P2.2.2e "band outside law": no band reaches below or above what the law allows. */
final class BandsStayWithinTheLaw implements BenchmarkRule {

    @Override
    public List<BenchmarkFinding> check(BenchmarkContent content) {
        var found = new ArrayList<BenchmarkFinding>();
        var range = content.law().span();
        if (range.isEmpty()) {
            return found;
        }
        var law = range.get();
        for (var i = 0; i < content.bands().size(); i++) {
            var span = content.bands().get(i).span();
            if (span.isEmpty()) {
                continue;
            }
            var band = span.get();
            var number = i + 1;
            if (band.from().compareTo(law.from()) < 0) {
                outside(
                        found,
                        "below-law",
                        number,
                        band,
                        law.from(),
                        Span.between(band.from(), band.fromIncluded(), law.from(), false));
            }
            if (band.to().compareTo(law.to()) > 0) {
                outside(
                        found,
                        "above-law",
                        number,
                        band,
                        law.to(),
                        Span.between(law.to(), false, band.to(), band.toIncluded()));
            }
        }
        return found;
    }

    private static void outside(
            List<BenchmarkFinding> found,
            String code,
            int number,
            Span band,
            java.math.BigDecimal limit,
            java.util.Optional<Span> beyond) {
        var finding = BenchmarkFinding.of(
                code,
                number,
                BenchmarkFinding.text(code.startsWith("below") ? band.from() : band.to()),
                BenchmarkFinding.text(limit));
        var where = beyond.flatMap(band::overlap).orElse(band);
        found.add(finding.at(BenchmarkFinding.Kind.OUTSIDE, where));
    }
}
