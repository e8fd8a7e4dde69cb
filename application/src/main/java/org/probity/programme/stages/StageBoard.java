package org.probity.programme.stages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.programme.Cycle;
import org.probity.programme.GateSource;
import org.probity.programme.plans.PlanContent;
import org.probity.programme.plans.PlansInForce;
import org.springframework.stereotype.Component;

/** The four stages side by side: planned and real days, and what each gate asks for against what the modules hold (P0.6). */
@Component
class StageBoard {

    private final Stages stages;
    private final PlansInForce plans;
    private final Dates dates;

    StageBoard(Stages stages, PlansInForce plans, Dates dates) {
        this.stages = stages;
        this.plans = plans;
        this.dates = dates;
    }

    /** How a stage stands to the cycle. */
    enum Place {
        PASSED,
        CURRENT,
        AHEAD
    }

    /**
     * A stage.
     *
     * @param gate     the gate through which it was left; none while it was not
     * @param lines    the gate's checklist: as it stood when it opened, else as it is now
     * @param lateDays days it ran, or runs, beyond its planned end
     */
    record Column(
            Cycle.Stage stage,
            Place place,
            @Nullable LocalDate plannedFrom,
            @Nullable LocalDate plannedTo,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable StageGate gate,
            List<GateSource.Line> lines,
            long lateDays) {

        public long met() {
            return lines.stream().filter(GateSource.Line::met).count();
        }
    }

    List<Column> of(Cycle cycle) {
        var schedule = plans.scheduleOf(cycle.id());
        var opened = stages.gatesOf(cycle.id()).stream()
                .filter(gate -> gate.state() == GateState.OPENED)
                .toList();
        var columns = new ArrayList<Column>();
        for (var stage : PlanContent.STAGES) {
            var gate =
                    opened.stream().filter(g -> g.from() == stage).findFirst().orElse(null);
            var place = stage == cycle.stage()
                    ? Place.CURRENT
                    : stage.ordinal() < cycle.stage().ordinal() ? Place.PASSED : Place.AHEAD;
            var period = schedule.get(stage);
            var plannedTo = period == null ? null : period.to();
            var left = gate == null ? null : gate.openedOn();
            columns.add(new Column(
                    stage,
                    place,
                    period == null ? null : period.from(),
                    plannedTo,
                    entered(cycle, stage, opened),
                    left,
                    gate,
                    gate != null
                            ? gate.checklist()
                            : place == Place.PASSED ? List.of() : stages.checklist(cycle, stage),
                    late(place, plannedTo, left)));
        }
        return columns;
    }

    private static @Nullable LocalDate entered(Cycle cycle, Cycle.Stage stage, List<StageGate> opened) {
        return stage == Cycle.Stage.PREPARATION
                ? cycle.openedOn()
                : opened.stream()
                        .filter(gate -> gate.to() == stage)
                        .map(StageGate::openedOn)
                        .findFirst()
                        .orElse(null);
    }

    /** The next stage's gate may open on the day after the planned end; it is late from then on. */
    private long late(Place place, @Nullable LocalDate plannedTo, @Nullable LocalDate left) {
        if (plannedTo == null || place == Place.AHEAD || place == Place.PASSED && left == null) {
            return 0;
        }
        return Math.max(0, ChronoUnit.DAYS.between(plannedTo.plusDays(1), left == null ? dates.today() : left));
    }
}
