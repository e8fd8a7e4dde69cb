package org.probity.programme.stages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.programme.Cycle;
import org.probity.programme.plans.Plan;
import org.probity.programme.plans.PlanContent;
import org.probity.programme.plans.PlanProgress;
import org.probity.programme.plans.PlanTask;
import org.probity.programme.plans.Plans;
import org.probity.programme.plans.PlansInForce;
import org.probity.wording.Bilingual;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The deviation list of a cycle: what its plan says against what happened (P1.1.7). Computed; nobody enters one. */
@Component
class Deviations {

    private final Stages stages;
    private final Plans plans;
    private final PlansInForce inForce;
    private final PlanProgress progress;
    private final MessageSource messages;
    private final Dates dates;

    Deviations(
            Stages stages,
            Plans plans,
            PlansInForce inForce,
            PlanProgress progress,
            MessageSource messages,
            Dates dates) {
        this.stages = stages;
        this.plans = plans;
        this.inForce = inForce;
        this.progress = progress;
        this.messages = messages;
        this.dates = dates;
    }

    List<Deviation> of(Cycle cycle) {
        var today = cycle.closedOn() == null ? dates.today() : cycle.closedOn();
        var found = new ArrayList<@Nullable Deviation>();
        var binding = inForce.of(cycle.id());
        var plan = binding.filter(b -> !b.inherited()).flatMap(b -> plans.find(b.plan()));
        // §5: the plan is there by the end of February.
        found.add(Deviation.of(
                Deviation.Kind.PLAN_APPROVED,
                label("programme.deviation.plan"),
                LocalDate.of(cycle.year(), 3, 1).minusDays(1),
                binding.map(PlansInForce.Binding::approvedOn).orElse(null),
                today,
                false,
                "/programme/plans"));
        for (var stage : List.of(
                Cycle.Stage.IMPLEMENTATION, Cycle.Stage.ASSESSMENT, Cycle.Stage.CORRECTION, Cycle.Stage.CLOSED)) {
            var planned = stages.plannedOn(cycle.id(), stage);
            if (planned != null) {
                found.add(Deviation.of(
                        stage == Cycle.Stage.CLOSED ? Deviation.Kind.CYCLE_CLOSED : Deviation.Kind.STAGE_OPENED,
                        label("programme.stage." + stage),
                        planned,
                        openedOn(cycle, stage),
                        today,
                        true,
                        "/programme/cycle"));
            }
        }
        plan.ifPresent(own -> found.addAll(tasks(cycle, own, today)));
        return found.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private @Nullable LocalDate openedOn(Cycle cycle, Cycle.Stage stage) {
        return stages.gatesOf(cycle.id()).stream()
                .filter(gate -> gate.state() == GateState.OPENED && gate.to() == stage)
                .map(StageGate::openedOn)
                .findFirst()
                .orElse(null);
    }

    private List<@Nullable Deviation> tasks(Cycle cycle, Plan plan, LocalDate today) {
        var reports = progress.of(cycle.id());
        var found = new ArrayList<@Nullable Deviation>();
        for (var stage : PlanContent.STAGES) {
            for (var task : plan.content().tasksOf(stage)) {
                var to = task.to();
                var report = reports.get(task.line());
                var done = report != null && report.state() == PlanTask.State.DONE ? report.on() : null;
                if (to != null) {
                    found.add(Deviation.of(
                            Deviation.Kind.TASK_DONE,
                            task.what(),
                            to,
                            done,
                            today,
                            false,
                            "/programme/plans/" + plan.id() + "#tasks"));
                }
            }
        }
        return found;
    }

    private Bilingual label(String key) {
        return new Bilingual(
                messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE),
                messages.getMessage(key, null, Locale.ENGLISH));
    }
}
