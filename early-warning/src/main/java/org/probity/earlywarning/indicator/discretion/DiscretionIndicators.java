package org.probity.earlywarning.indicator.discretion;

import java.util.List;
import java.util.function.Function;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.indicator.FeedIndicatorKind;
import org.probity.earlywarning.indicator.Indicator;
import org.probity.earlywarning.indicator.IndicatorKind;

/** The indicators of discretion and of amounts. */
public final class DiscretionIndicators {

    public static final List<IndicatorKind> KINDS = List.of(
            withRows("benchmarks", BenchmarkDeviation.DEFINITION, BenchmarkDeviation::new),
            withTexts("factors", UnequalResults.DEFINITION, UnequalResults::new),
            withTexts("outcomes", ReducedTooOften.DEFINITION, ReducedTooOften::new),
            withTexts("outcomes", ApprovalRateOutlier.DEFINITION, ApprovalRateOutlier::new),
            new IndicatorKind(AmountOutlier.DEFINITION, (settings, around) -> List.of(new AmountOutlier(settings))),
            withRows("thresholds", JustBelowThreshold.DEFINITION, JustBelowThreshold::new));

    /** Those over records of feeds. */
    public static final List<FeedIndicatorKind> FEEDS = List.of(
            new FeedIndicatorKind(BenchmarkDeviation.DEFINITION, (settings, around) -> new PenaltyBand(settings)),
            new FeedIndicatorKind(CasesWithdrawn.DEFINITION, (settings, around) -> new CasesWithdrawn(settings)),
            new FeedIndicatorKind(CluesNotFiled.DEFINITION, (settings, around) -> new CluesNotFiled(settings)),
            new FeedIndicatorKind(ChangedAfterAward.DEFINITION, (settings, around) -> new ChangedAfterAward(settings)),
            new FeedIndicatorKind(BenchmarkMissing.DEFINITION, (settings, around) -> new BenchmarkMissing(settings)),
            new FeedIndicatorKind(
                    LegalReviewMissing.DEFINITION, (settings, around) -> new LegalReviewMissing(settings)),
            new FeedIndicatorKind(DiscussionMissing.DEFINITION, (settings, around) -> new DiscussionMissing(settings)));

    private DiscretionIndicators() {}

    private static IndicatorKind withRows(
            String table, Definition definition, Function<Settings, Indicator<?, ?>> maker) {
        return new IndicatorKind(
                definition,
                (settings, around) ->
                        settings.values().rows(table).isEmpty() ? List.of() : List.of(maker.apply(settings)));
    }

    private static IndicatorKind withTexts(
            String texts, Definition definition, Function<Settings, Indicator<?, ?>> maker) {
        return new IndicatorKind(
                definition,
                (settings, around) ->
                        settings.values().texts(texts).isEmpty() ? List.of() : List.of(maker.apply(settings)));
    }
}
