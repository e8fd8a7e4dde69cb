package org.probity.earlywarning.indicator.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.conformance.ConformanceChecker;
import org.probity.earlywarning.indicator.FeedIndicatorKind;
import org.probity.earlywarning.indicator.Indicator;
import org.probity.earlywarning.indicator.IndicatorKind;

/** The indicators of process deviation. */
public final class FlowIndicators {

    public static final List<IndicatorKind> KINDS = List.of(
            onChart(StepSkipped.DEFINITION, StepSkipped::new),
            new IndicatorKind(
                    OrderReversed.DEFINITION,
                    (settings, around) -> around.chart() == null
                                    && settings.values().rows("orders").isEmpty()
                            ? List.of()
                            : List.of(new OrderReversed(settings, around.chart()))),
            new IndicatorKind(
                    PostOutsideFlow.DEFINITION,
                    (settings, around) -> settings.values().rows("entitled").isEmpty()
                            ? List.of()
                            : List.of(new PostOutsideFlow(settings))),
            new IndicatorKind(BackEntered.DEFINITION, (settings, around) -> backEntered(settings)),
            new IndicatorKind(Rework.DEFINITION, (settings, around) -> List.of(new Rework(settings))),
            onChart(UnknownActivity.DEFINITION, UnknownActivity::new),
            onChart(UnfinishedCase.DEFINITION, UnfinishedCase::new),
            new IndicatorKind(
                    WrongStartOrEnd.DEFINITION,
                    (settings, around) -> List.of(new WrongStartOrEnd(settings, around.chart()))),
            new IndicatorKind(RareVariant.DEFINITION, (settings, around) -> List.of(new RareVariant(settings))),
            onChart(LowFitness.DEFINITION, LowFitness::new));

    /** Those over records of feeds. */
    public static final List<FeedIndicatorKind> FEEDS = List.of(
            new FeedIndicatorKind(StepSkipped.DEFINITION, (settings, around) -> new RunStepSkipped(settings)),
            new FeedIndicatorKind(CollectiveMissing.DEFINITION, (settings, around) -> new CollectiveMissing(settings)),
            new FeedIndicatorKind(NoticeShort.DEFINITION, (settings, around) -> new NoticeShort(settings)));

    private FlowIndicators() {}

    private static IndicatorKind onChart(
            Definition definition, BiFunction<Settings, ConformanceChecker, Indicator<?, ?>> maker) {
        return new IndicatorKind(definition, (settings, around) -> {
            ConformanceChecker chart = around.chart();
            return chart == null ? List.of() : List.of(maker.apply(settings, chart));
        });
    }

    private static List<Indicator<?, ?>> backEntered(Settings settings) {
        List<Indicator<?, ?>> halves = new ArrayList<>();
        halves.add(new BackEntered(settings));
        if (settings.values().textOrNull("resultDate") != null) {
            halves.add(new ResultBeforeCase(settings));
        }
        return halves;
    }
}
