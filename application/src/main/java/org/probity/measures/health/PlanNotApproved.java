package org.probity.measures.health;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.probity.organization.UnitId;
import org.probity.programme.Cycle;
import org.probity.programme.Cycles;
import org.probity.programme.plans.PlansInForce;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;

/** IR-K01: stage two has begun, or thirty days of the year have passed, and no plan is approved (P1.1). */
@Component
class PlanNotApproved implements HealthIndicator {

    static final int DAYS = 30;

    private final Cycles cycles;
    private final PlansInForce plans;

    PlanNotApproved(Cycles cycles, PlansInForce plans) {
        this.cycles = cycles;
        this.plans = plans;
    }

    @Override
    public String code() {
        return "IR-K01";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("measures.health.parameter.days-in-cycle", DAYS, "P1.1, IR-K01"));
    }

    /** Whether a year without a plan is late on the day. */
    static boolean late(Cycle cycle, LocalDate day) {
        return cycle.stage() != Cycle.Stage.PREPARATION || ChronoUnit.DAYS.between(cycle.openedOn(), day) > DAYS;
    }

    @Override
    public List<HealthFinding> findings(UnitId unit, LocalDate day) {
        return cycles
                .current(unit)
                .filter(cycle -> late(cycle, day) && plans.of(cycle.id()).isEmpty())
                .stream()
                .map(cycle -> new HealthFinding(
                        code(),
                        new Bilingual(cycle.year() + "年度实施方案", "Implementation plan of " + cycle.year()),
                        null,
                        new Bilingual("", ""),
                        null,
                        ChronoUnit.DAYS.between(cycle.openedOn(), day),
                        DAYS,
                        HealthLevel.ORANGE,
                        cycle.openedOn(),
                        "/programme/plans",
                        "programme:read"))
                .toList();
    }
}
