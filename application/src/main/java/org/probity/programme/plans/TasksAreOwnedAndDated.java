package org.probity.programme.plans;

import java.util.ArrayList;
import java.util.List;
import org.probity.wording.Refusal;

/** P1.1.5: every line of work says what, who, from when until when and what comes of it, within the cycle. */
final class TasksAreOwnedAndDated implements PlanRule {

    @Override
    public List<Refusal> refusals(PlanContent content, Surroundings surroundings) {
        var refusals = new ArrayList<Refusal>();
        for (var i = 0; i < content.tasks().size(); i++) {
            refusals.addAll(refusals("task." + i, content.tasks().get(i), surroundings));
        }
        return refusals;
    }

    private static List<Refusal> refusals(String field, PlanTask task, Surroundings surroundings) {
        var refusals = new ArrayList<Refusal>();
        if (task.what().isEmpty()) {
            refusals.add(Refusal.at(field, "programme.refusal.plan-task-what"));
        }
        if (task.deliverable().isEmpty()) {
            refusals.add(Refusal.at(field, "programme.refusal.plan-task-deliverable"));
        }
        var owner = task.owner();
        if (owner == null) {
            refusals.add(Refusal.at(field, "programme.refusal.plan-task-owner"));
        } else if (!surroundings.staff().contains(owner)) {
            refusals.add(Refusal.at(field, "programme.refusal.plan-task-owner-left"));
        }
        var from = task.from();
        var to = task.to();
        if (from == null || to == null) {
            refusals.add(Refusal.at(field, "programme.refusal.plan-task-undated"));
        } else if (to.isBefore(from)) {
            refusals.add(Refusal.at(field, "programme.refusal.plan-task-ends-before"));
        } else if (from.isBefore(surroundings.firstDay()) || to.isAfter(surroundings.lastDay())) {
            refusals.add(Refusal.at(field, "programme.refusal.plan-task-outside", String.valueOf(surroundings.year())));
        }
        return refusals;
    }
}
