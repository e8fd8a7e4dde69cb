package org.probity.powers.benchmarks;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;

/**
 * What a benchmark says. Each factor of a case has one level, each level weighs some points, and the sum of the points decides the
 * band. A sum, not a table of all combinations: it can be read and checked at a glance with any number of factors, and a graver level
 * can never lead to a lighter band (docs/decisions/0017). A level that must decide alone weighs as much as the gravest band asks.
 *
 * @param cause  which violation or matter it is for
 * @param number of the document that lays it down
 * @param base   what a percentage or a multiple is taken of
 * @param note   what else has to be observed, such as when no penalty is imposed
 */
public record BenchmarkContent(
        Bilingual cause,
        String number,
        Measure measure,
        Bilingual base,
        LegalRange law,
        List<Factor> factors,
        List<Band> bands,
        String note) {

    static final int MOST_FACTORS = 12;
    static final int MOST_LEVELS = 12;
    static final int MOST_BANDS = 20;
    static final int MOST_POINTS = 100;

    public BenchmarkContent {
        factors = List.copyOf(factors);
        bands = List.copyOf(bands);
    }

    static BenchmarkContent empty(Measure measure) {
        var nothing = new Bilingual("", "");
        return new BenchmarkContent(
                nothing, "", measure, nothing, new LegalRange(null, null, nothing, ""), List.of(), List.of(), "");
    }

    /** Every sum of points that some case can have. */
    TreeSet<Integer> sums() {
        var sums = new TreeSet<Integer>();
        sums.add(0);
        for (var factor : factors) {
            var next = new TreeSet<Integer>();
            factor.levels().stream()
                    .filter(level -> level.points() != null)
                    .forEach(level -> sums.forEach(sum -> next.add(sum + points(level))));
            if (!next.isEmpty()) {
                sums.clear();
                sums.addAll(next);
            }
        }
        return sums;
    }

    static int points(Level level) {
        return level.points() == null ? 0 : level.points();
    }

    /** The band for so many points. */
    public Optional<Band> bandFor(int points) {
        return bands.stream().filter(band -> band.holds(points)).findFirst();
    }

    /**
     * What the benchmark says of a case.
     *
     * @param levels   for each factor in its order the number of the level that applies, from 0; null where none was chosen
     * @param proposed what is proposed: an amount in yuan where a base is given, else in the benchmark's own measure
     * @param base     in yuan, for percentages and multiples
     */
    public Judgement judge(
            List<@Nullable Integer> levels,
            java.math.@Nullable BigDecimal proposed,
            java.math.@Nullable BigDecimal base) {
        return Judgement.of(this, levels, proposed, base);
    }

    /** Everything that is wrong with it, and what deserves a second look. */
    public List<BenchmarkFinding> findings() {
        return BenchmarkRule.ALL.stream()
                .flatMap(rule -> rule.check(this).stream())
                .toList();
    }
}
