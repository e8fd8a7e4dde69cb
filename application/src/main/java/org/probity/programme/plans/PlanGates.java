package org.probity.programme.plans;

import java.util.ArrayList;
import java.util.List;
import org.probity.organization.UnitId;
import org.probity.programme.Cycle;
import org.probity.programme.CycleId;
import org.probity.programme.GateSource;
import org.springframework.stereotype.Component;

/** Stage one is left with a plan that binds and that the head of today has signed; every stage with its lines of work done. */
@Component
class PlanGates implements GateSource {

    private final PlansInForce inForce;
    private final Plans plans;
    private final HeadOfUnit heads;
    private final PlanProgress progress;

    PlanGates(PlansInForce inForce, Plans plans, HeadOfUnit heads, PlanProgress progress) {
        this.inForce = inForce;
        this.plans = plans;
        this.heads = heads;
        this.progress = progress;
    }

    @Override
    public List<Line> lines(UnitId unit, CycleId cycle, Cycle.Stage leaving) {
        var binding = inForce.of(cycle);
        var lines = new ArrayList<Line>();
        if (leaving == Cycle.Stage.PREPARATION) {
            lines.add(Line.one(
                    10, "programme.gate.plan-approved", binding.isPresent(), "/programme/plans", "programme:read"));
        }
        var own = binding.filter(b -> !b.inherited()).flatMap(b -> plans.find(b.plan()));
        own.ifPresent(plan -> {
            var url = "/programme/plans/" + plan.id();
            if (leaving == Cycle.Stage.PREPARATION) {
                var head = heads.of(unit).map(HeadOfUnit.Head::person).orElse(null);
                lines.add(Line.one(20, "programme.gate.head-signed", plan.isSignedBy(head), url, "programme:read"));
            }
            var tasks = plan.content().tasksOf(leaving);
            var reports = progress.of(cycle);
            var done = tasks.stream()
                    .map(task -> reports.get(task.line()))
                    .filter(report -> report != null && report.state() == PlanTask.State.DONE)
                    .count();
            if (!tasks.isEmpty()) {
                lines.add(Line.all(
                        30, "programme.gate.tasks-done", done, tasks.size(), url + "#tasks", "programme:read"));
            }
        });
        return lines;
    }
}
