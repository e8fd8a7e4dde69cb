package org.probity.earlywarning.indicator.programme;

import static org.probity.earlywarning.feed.RecordKind.PLANS;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.FeedView;

/**
 * IR-K01, plan not approved (方案未审批): stage 2 began, or more than thirty days of the cycle passed, while the register says
 * that no plan is approved; or stage 2 began before the approval.
 */
final class PlanNotApproved extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-K01",
            1,
            Bands.above(Level.ORANGE, 0),
            "cycles without plan",
            List.of(Parameter.count("days", "days into the cycle", 30)),
            "P1.1");

    PlanNotApproved(Settings settings) {
        super(settings, PLANS);
    }

    @Override
    public @Nullable String key(FeedRecord plan) {
        return plan.id();
    }

    @Override
    protected void judge(FeedView view) {
        for (FeedRecord plan : view.records()) {
            LocalDate today = view.today();
            LocalDate begun = plan.day("cycle_begun");
            LocalDate stage = plan.day("stage2_begun");
            LocalDate approved = plan.day("approved");
            boolean isMissing = plan.isNone("approved");
            boolean isLate = begun != null
                    && today != null
                    && ChronoUnit.DAYS.between(begun, today)
                            > settings().values().count("days");
            if (stage != null && (isMissing || approved != null && approved.isAfter(stage))) {
                view.tell("stage", plan.id(), 1, Map.of("stage", stage), List.of(plan));
            } else if (isMissing && isLate && begun != null) {
                view.tell(plan.id(), 1, Map.of("begun", begun), List.of(plan));
            }
        }
    }
}
