package org.probity.powers.charts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.powers.Branch;
import org.probity.powers.Step;
import org.probity.powers.StepId;

/**
 * Which steps differ between two editions of a chart; a step is the same step by its id, whatever its number; one
 * that is new in a draft has none yet.
 */
final class ChartChanges {

    private final List<Step> older;
    private final List<Step> newer;

    ChartChanges(List<Step> older, List<Step> newer) {
        this.older = older;
        this.newer = newer;
    }

    /** Marks for the older chart: what was taken out or changed. */
    Map<Integer, List<ChartMark>> inOlder() {
        return marks(older, newer, ChartMark.REMOVED);
    }

    /** Marks for the newer chart: what was added or changed. */
    Map<Integer, List<ChartMark>> inNewer() {
        return marks(newer, older, ChartMark.ADDED);
    }

    boolean none() {
        return inOlder().isEmpty() && inNewer().isEmpty();
    }

    private static Map<Integer, List<ChartMark>> marks(List<Step> steps, List<Step> others, ChartMark alone) {
        var marks = new HashMap<Integer, List<ChartMark>>();
        for (var step : steps) {
            var other = twin(step, others);
            if (other == null) {
                marks.put(step.number(), List.of(alone));
            } else if (!says(step, steps).equals(says(other, others))) {
                marks.put(step.number(), List.of(ChartMark.CHANGED));
            }
        }
        return marks;
    }

    private static @Nullable Step twin(Step step, List<Step> others) {
        return others.stream()
                .filter(other -> Objects.equals(step.id(), other.id()))
                .filter(other -> step.id() != null || other.number() == step.number())
                .findFirst()
                .orElse(null);
    }

    /** What a step says, its ways named by the steps they lead to, so that a mere renumbering is no change. */
    private static List<Object> says(Step step, List<Step> all) {
        var ways = step.branches().stream().map(branch -> way(branch, all)).toList();
        return List.of(
                step.name(),
                String.valueOf(step.post()),
                step.input(),
                step.output(),
                String.valueOf(step.limit()),
                step.counts(),
                step.discretion(),
                step.disclosed(),
                step.control(),
                step.complaintChannel(),
                ways);
    }

    private static String way(Branch branch, List<Step> all) {
        var to = branch.to();
        var target = to == null || to < 1 || to > all.size() ? null : all.get(to - 1);
        StepId id = target == null ? null : target.id();
        return branch.condition() + "→" + (id == null ? String.valueOf(to) : id);
    }
}
