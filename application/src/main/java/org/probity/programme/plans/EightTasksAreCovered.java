package org.probity.programme.plans;

import java.util.Arrays;
import java.util.List;
import org.probity.programme.WorkTask;
import org.probity.wording.Refusal;

/** P0.2: a plan arranges work for each of the eight tasks; one that omits any is not submitted. */
final class EightTasksAreCovered implements PlanRule {

    @Override
    public List<Refusal> refusals(PlanContent content, Surroundings surroundings) {
        return Arrays.stream(WorkTask.values())
                .filter(task -> content.tasks().stream().noneMatch(line -> line.task() == task))
                .map(task -> Refusal.at("tasks", "programme.refusal.plan-omits-" + task))
                .toList();
    }
}
