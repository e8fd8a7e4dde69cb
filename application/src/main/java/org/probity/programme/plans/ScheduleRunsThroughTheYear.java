package org.probity.programme.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Refusal;

/**
 * P1.1.3: all four stages have their days, one after the other within the cycle's year (to the end of January after it), with no
 * overlap and no working day between them.
 */
final class ScheduleRunsThroughTheYear implements PlanRule {

    @Override
    public List<Refusal> refusals(PlanContent content, Surroundings surroundings) {
        var refusals = new ArrayList<Refusal>();
        @Nullable LocalDate before = null;
        for (var stage : PlanContent.STAGES) {
            var field = "stage." + stage;
            var period = content.stage(stage).orElse(new StagePeriod(stage, null, null));
            var from = period.from();
            var to = period.to();
            if (from == null || to == null) {
                refusals.add(Refusal.at(field, "programme.refusal.plan-stage-undated"));
                before = null;
                continue;
            }
            if (to.isBefore(from)) {
                refusals.add(Refusal.at(field, "programme.refusal.plan-stage-ends-before"));
            }
            if (from.isBefore(surroundings.firstDay()) || to.isAfter(surroundings.lastDay())) {
                refusals.add(
                        Refusal.at(field, "programme.refusal.plan-stage-outside", String.valueOf(surroundings.year())));
            }
            if (before != null && !from.isAfter(before)) {
                refusals.add(Refusal.at(field, "programme.refusal.plan-stage-overlaps"));
            } else if (before != null && isGap(before, from, surroundings.workingDay())) {
                refusals.add(Refusal.at(field, "programme.refusal.plan-stage-gap"));
            }
            before = to.isBefore(from) ? from : to;
        }
        return refusals;
    }

    /** Days off between two stages are no gap. */
    private static boolean isGap(LocalDate end, LocalDate next, Predicate<LocalDate> workingDay) {
        return end.plusDays(1).datesUntil(next).limit(60).anyMatch(workingDay)
                || end.plusDays(60).isBefore(next);
    }
}
