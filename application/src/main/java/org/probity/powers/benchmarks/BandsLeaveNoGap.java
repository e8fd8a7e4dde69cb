package org.probity.powers.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * P2.2.2e "gap bands": between the lightest and the gravest band no value is left out, not even the one value at which two bands meet.
 * What the law allows below and above them all is only pointed at: a body may mean not to use it.
 */
final class BandsLeaveNoGap implements BenchmarkRule {

    @Override
    public List<BenchmarkFinding> check(BenchmarkContent content) {
        var found = new ArrayList<BenchmarkFinding>();
        var spans = spans(content);
        if (spans.isEmpty()) {
            return found;
        }
        var reached = spans.get(0);
        for (var next : spans.subList(1, spans.size())) {
            gap(reached, next)
                    .ifPresent(gap -> found.add(BenchmarkFinding.of(
                                    gap.from().compareTo(gap.to()) == 0 ? "gap-at" : "gap",
                                    BenchmarkFinding.text(gap.from()),
                                    BenchmarkFinding.text(gap.to()))
                            .at(BenchmarkFinding.Kind.GAP, gap)));
            reached = Span.compareEnds(reached, next) >= 0 ? reached : next;
        }
        var last = reached;
        content.law().span().ifPresent(law -> unused(law, spans.get(0), last, found));
        return found;
    }

    private static void unused(Span law, Span first, Span last, List<BenchmarkFinding> found) {
        if (law.from().compareTo(first.from()) < 0) {
            found.add(BenchmarkFinding.hint(
                    "unused-below", BenchmarkFinding.text(law.from()), BenchmarkFinding.text(first.from())));
        }
        if (law.to().compareTo(last.to()) > 0) {
            found.add(BenchmarkFinding.hint(
                    "unused-above", BenchmarkFinding.text(last.to()), BenchmarkFinding.text(law.to())));
        }
    }

    static List<Span> spans(BenchmarkContent content) {
        return content.bands().stream()
                .flatMap(band -> band.span().stream())
                .sorted(Span::compareStarts)
                .toList();
    }

    /** What neither of two neighbours holds. */
    private static Optional<Span> gap(Span one, Span next) {
        return Span.between(one.to(), !one.toIncluded(), next.from(), !next.fromIncluded());
    }
}
