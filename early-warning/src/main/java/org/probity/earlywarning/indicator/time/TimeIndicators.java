package org.probity.earlywarning.indicator.time;

import java.util.List;
import java.util.function.Predicate;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.configuration.Values;
import org.probity.earlywarning.indicator.FeedIndicatorKind;
import org.probity.earlywarning.indicator.IndicatorKind;

/** The indicators of time limits and unusual times. */
public final class TimeIndicators {

    public static final List<IndicatorKind> KINDS = List.of(
            new IndicatorKind(
                    CaseLimit.DEFINITION,
                    (settings, around) ->
                            has(settings, values -> !values.rows("limits").isEmpty())
                                    ? List.of(new CaseLimit(settings, around.calendar()))
                                    : List.of()),
            new IndicatorKind(
                    StepLimit.DEFINITION,
                    (settings, around) ->
                            has(settings, values -> !values.rows("limits").isEmpty())
                                    ? List.of(new StepLimit(settings, around.calendar()))
                                    : List.of()),
            new IndicatorKind(UnusuallyFast.DEFINITION, (settings, around) -> List.of(new UnusuallyFast(settings))),
            new IndicatorKind(
                    RepeatedSupplement.DEFINITION,
                    (settings, around) ->
                            has(settings, values -> !values.texts("activities").isEmpty())
                                    ? List.of(new RepeatedSupplement(settings))
                                    : List.of()),
            new IndicatorKind(
                    SuspensionAbuse.DEFINITION,
                    (settings, around) ->
                            has(settings, values -> !values.texts("suspend").isEmpty())
                                    ? List.of(new SuspensionAbuse(settings, around.calendar()))
                                    : List.of()),
            new IndicatorKind(QueueOrder.DEFINITION, (settings, around) -> List.of(new QueueOrder(settings))),
            new IndicatorKind(
                    PenaltyOverrun.DEFINITION,
                    (settings, around) -> has(settings, TimeIndicators::statesFilingAndDecision)
                            ? List.of(new PenaltyOverrun(settings, around.calendar()))
                            : List.of()),
            new IndicatorKind(UnusualTimes.DEFINITION, (settings, around) -> List.of(new UnusualTimes(settings))),
            new IndicatorKind(
                    IdleBeforeDecision.DEFINITION, (settings, around) -> List.of(new IdleBeforeDecision(settings))),
            new IndicatorKind(
                    DecisionsOutOfHours.DEFINITION,
                    (settings, around) -> List.of(new DecisionsOutOfHours(settings, around.calendar()))));

    /** Those over records of feeds. */
    public static final List<FeedIndicatorKind> FEEDS = List.of(
            new FeedIndicatorKind(CaseLimit.DEFINITION, (settings, around) -> new RunLimit(settings)),
            new FeedIndicatorKind(RepeatedSupplement.DEFINITION, (settings, around) -> new RunSupplements(settings)),
            new FeedIndicatorKind(LateDelivery.DEFINITION, (settings, around) -> new LateDelivery(settings)),
            new FeedIndicatorKind(PenaltyOverrun.DEFINITION, (settings, around) -> new PenaltyDays(settings)));

    private TimeIndicators() {}

    private static boolean has(Settings settings, Predicate<Values> declaration) {
        return declaration.test(settings.values());
    }

    private static boolean statesFilingAndDecision(Values values) {
        return values.textOrNull("filed") != null && !values.texts("decided").isEmpty();
    }
}
