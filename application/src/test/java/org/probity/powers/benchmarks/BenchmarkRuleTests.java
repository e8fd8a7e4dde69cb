package org.probity.powers.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.powers.benchmarks.BenchmarkFixture.band;
import static org.probity.powers.benchmarks.BenchmarkFixture.factor;
import static org.probity.powers.benchmarks.BenchmarkFixture.number;
import static org.probity.powers.benchmarks.BenchmarkFixture.sound;
import static org.probity.powers.benchmarks.BenchmarkFixture.with;
import static org.probity.powers.benchmarks.BenchmarkFixture.withBands;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.probity.wording.Bilingual;

/** The rules of a benchmark, each by its bad input (P2.2.2e). */
class BenchmarkRuleTests {

    @Test
    void aSoundBenchmarkIsFoundFaultlessByEveryRule() {
        assertThat(sound().findings()).isEmpty();
    }

    @Test
    void anEmptyDraftIsToldEverythingThatIsMissing() {
        assertThat(codes(BenchmarkContent.empty(Measure.PERCENT)))
                .containsExactly("no-cause", "no-number", "no-base", "no-basis", "no-range", "no-factor", "no-band");
    }

    @Test
    void anAmountInYuanNeedsNoBase() {
        assertThat(codes(BenchmarkContent.empty(Measure.YUAN))).doesNotContain("no-base");
    }

    @Test
    void aFactorWithOneLevelAndLevelsWithoutNameOrWeightAreRefused() {
        var content = with(
                List.of(
                        factor("金额", "较大", 1),
                        factor("", "轻", 0, "重", 1),
                        new Factor(
                                new Bilingual("态度", ""),
                                List.of(
                                        new Level(new Bilingual("", ""), 1),
                                        new Level(new Bilingual("抗拒", ""), null)))),
                band("全部", 0, 100, "5", true, "10", true));
        assertThat(codes(content)).containsExactly("one-level", "factor-unnamed", "level-unnamed", "level-unweighed");
    }

    @Test
    void theSameFactorOrTheSameLevelTwiceIsRefused() {
        var content = with(
                List.of(factor("金额", "大", 0, "小", 1, "大", 2), factor("金额", "一", 0, "二", 1)),
                band("全部", 0, 100, "5", true, "10", true));
        assertThat(codes(content)).containsExactly("factor-twice", "level-twice");
        assertThat(content.findings().get(1).arguments()).containsExactly(1, 1, 3);
    }

    @Test
    void bandsThatLeaveSomethingOutAreFoundWithTheStretchLeftOut() {
        var content = withBands(
                band("从轻", 0, 1, "5", true, "6", false),
                band("一般", 2, 3, "6.5", true, "8", false),
                band("从重", 4, 12, "8", true, "10", true));
        var gap = content.findings().get(0);
        assertThat(codes(content)).containsExactly("gap");
        assertThat(gap.kind()).isEqualTo(BenchmarkFinding.Kind.GAP);
        assertThat(gap.where()).isEqualTo(new Span(number("6"), true, number("6.5"), false));
    }

    @Test
    void theValueAtWhichTwoBandsMeetBelongsToOneOfThem() {
        var toNeither = withBands(band("从轻", 0, 3, "5", true, "7", false), band("从重", 4, 12, "7", false, "10", true));
        assertThat(codes(toNeither)).containsExactly("gap-at");
        var toBoth = withBands(band("从轻", 0, 3, "5", true, "7", true), band("从重", 4, 12, "7", true, "10", true));
        assertThat(codes(toBoth)).containsExactly("overlap-at");
        assertThat(toBoth.findings().get(0).arguments()).containsExactly(1, 2, "7", "7");
    }

    @Test
    void bandsThatOverlapAreFoundWithTheStretchTheyShareInWhateverOrderTheyStand() {
        var content = withBands(
                band("从重", 4, 12, "7.5", true, "10", true),
                band("从轻", 0, 1, "5", true, "6", false),
                band("一般", 2, 3, "6", true, "8", false));
        assertThat(codes(content)).containsExactly("overlap");
        assertThat(content.findings().get(0).where()).isEqualTo(new Span(number("7.5"), true, number("8"), false));
    }

    @Test
    void aBandWithinAnotherHidesNoGap() {
        var content = withBands(
                band("从轻", 0, 1, "5", true, "8", false),
                band("一般", 2, 3, "6", true, "7", false),
                band("从重", 4, 12, "8", true, "10", true));
        assertThat(codes(content)).containsExactly("overlap");
    }

    @Test
    void bandsOutsideTheLegalRangeAreFoundOnBothSides() {
        var content = withBands(band("从轻", 0, 3, "4", true, "7", false), band("从重", 4, 12, "7", true, "10.5", true));
        assertThat(codes(content)).containsExactly("below-law", "above-law");
        assertThat(content.findings().get(0).where()).isEqualTo(new Span(number("4"), true, number("5"), false));
        assertThat(content.findings().get(1).where()).isEqualTo(new Span(number("10"), false, number("10.5"), true));
        assertThat(codes(withBands(band("远超", 0, 12, "20", true, "30", true)))).contains("above-law");
    }

    @Test
    void whatTheLawAllowsBelowAndAboveAllBandsIsOnlyPointedAt() {
        var content = withBands(band("一般", 0, 12, "6", true, "9", true));
        assertThat(codes(content)).containsExactly("unused-below", "unused-above");
        assertThat(content.findings()).allMatch(BenchmarkFinding::hint);
    }

    @Test
    void aBandWhoseMinimumIsGreaterThanItsMaximumOrThatHoldsNothingIsRefused() {
        assertThat(codes(withBands(band("反", 0, 12, "8", true, "6", true)))).contains("band-reversed");
        assertThat(codes(withBands(band("空", 0, 12, "6", true, "6", false)))).contains("band-empty");
        assertThat(codes(withBands(band("负", 0, 12, "-1", true, "10", true)))).contains("band-negative");
        assertThat(codes(withBands(band("点", 0, 12, "6", true, "6", true)))).doesNotContain("band-empty");
        assertThat(codes(withBands(new Band(new Bilingual("", ""), null, 3, number("6"), true, null, true))))
                .contains("band-unnamed", "band-without-ends", "band-without-points");
        assertThat(codes(withBands(band("倒", 5, 2, "5", true, "10", true)))).contains("band-points-reversed");
    }

    @Test
    void everySumOfPointsLeadsToOneBandAndNoMore() {
        var without = withBands(band("从轻", 0, 1, "5", true, "6", false), band("从重", 4, 12, "6", true, "10", true));
        assertThat(codes(without)).containsExactly("sum-without-band");
        assertThat(without.findings().get(0).arguments()).containsExactly("2");
        var twice = withBands(band("从轻", 0, 4, "5", true, "6", false), band("从重", 4, 12, "6", true, "10", true));
        assertThat(codes(twice)).containsExactly("sum-in-two-bands");
        var never = withBands(
                band("从轻", 0, 3, "5", true, "6", false),
                band("从重", 4, 12, "6", true, "9", false),
                band("极重", 13, 20, "9", true, "10", true));
        assertThat(codes(never)).containsExactly("band-never-reached");
    }

    @Test
    void moreSeverePointsNeverLeadToALighterBand() {
        var content = withBands(band("从轻", 0, 3, "8", true, "10", true), band("从重", 4, 12, "5", true, "8", false));
        assertThat(codes(content)).containsExactly("graver-is-lighter");
    }

    @Test
    void aLegalRangeNeedsItsArticleAndItsOrder() {
        var content = sound();
        var reversed = new BenchmarkContent(
                content.cause(),
                content.number(),
                content.measure(),
                content.base(),
                new LegalRange(number("10"), number("5"), content.law().law(), " "),
                content.factors(),
                content.bands(),
                "");
        assertThat(codes(reversed)).containsExactly("no-basis", "range-reversed");
    }

    /** Every sum that levels can give, found by trying all combinations. */
    @Test
    void theSumsArePreciselyThoseOfAllCombinations() {
        var expected = new ArrayList<Integer>();
        for (var a : List.of(0, 2, 4)) {
            for (var b : List.of(0, 4)) {
                for (var c : List.of(0, 4)) {
                    expected.add(a + b + c);
                }
            }
        }
        assertThat(sound().sums())
                .containsExactlyElementsOf(expected.stream().distinct().sorted().toList());
    }

    @Test
    void everyStateThatGoesOnHasOneActThatTakesItFurther() {
        for (var state : BenchmarkState.values()) {
            var forward = Stream.of(BenchmarkAct.values())
                    .filter(act -> act.goesOn() && act.from().contains(state))
                    .toList();
            assertThat(forward).as(state.name()).hasSize(state.isUnderWay() ? 1 : 0);
        }
    }

    private static List<String> codes(BenchmarkContent content) {
        return content.findings().stream()
                .map(finding -> finding.code().replace("powers.benchmarks.finding.", ""))
                .toList();
    }
}
