package org.probity.monitoring.runs;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.log.RecordedEvent;
import org.probity.monitoring.signals.StepMark;

/** Where a case left its chart, by the numbers of the chart's steps: what the chart on a signal's page is marked with. */
final class Marks {

    private Marks() {}

    static List<StepMark> of(@Nullable DeclaredProcess process, List<RecordedEvent> events) {
        var checker = process == null ? null : process.checker();
        if (process == null || checker == null) {
            return List.of();
        }
        var activities = events.stream().map(RecordedEvent::activity).toList();
        var marks = new ArrayList<StepMark>();
        for (var deviation : checker.check(activities).deviations()) {
            var step = process.step(deviation.step());
            switch (deviation.kind()) {
                case STEP_SKIPPED -> {
                    if (step != null) {
                        marks.add(new StepMark(StepMark.Kind.SKIPPED, step.number(), null));
                    }
                }
                case OUT_OF_ORDER -> {
                    if (step != null) {
                        marks.add(new StepMark(StepMark.Kind.OUT_OF_ORDER, step.number(), null));
                    }
                }
                case STEP_ADDED, UNKNOWN_ACTIVITY ->
                    marks.add(new StepMark(
                            StepMark.Kind.ADDED, before(process, activities, deviation.position()), deviation.step()));
                case UNFINISHED -> {
                    // still to come, not left out
                }
            }
        }
        return marks.stream().distinct().toList();
    }

    private static @Nullable Integer before(DeclaredProcess process, List<String> activities, int position) {
        for (var i = Math.min(position, activities.size()) - 1; i >= 0; i--) {
            var step = process.step(activities.get(i));
            if (step != null) {
                return step.number();
            }
        }
        return null;
    }
}
