package org.probity.powers.benchmarks;

import java.util.List;

/** A rule that a benchmark keeps (P2.2.2e); each is a type of its own, named as what holds. */
interface BenchmarkRule {

    List<BenchmarkRule> ALL = List.of(
            new FactsAreGiven(),
            new LegalRangeIsGiven(),
            new FactorsAreGiven(),
            new LevelsDiffer(),
            new BandsHaveTheirEnds(),
            new BandsLeaveNoGap(),
            new BandsDoNotOverlap(),
            new BandsStayWithinTheLaw(),
            new EverySumHasItsBand(),
            new GraverIsNotLighter());

    List<BenchmarkFinding> check(BenchmarkContent content);
}
