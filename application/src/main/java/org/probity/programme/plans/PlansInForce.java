package org.probity.programme.plans;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.probity.organization.UnitId;
import org.probity.programme.Cycle;
import org.probity.programme.CycleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which plan binds a unit: its own, or, while it has none of its own that is approved, the plan of the nearest unit above it for the
 * same year (P1.1.1).
 */
@Repository
public class PlansInForce {

    private static final int DEEPEST = 10;

    private final JdbcClient jdbc;

    PlansInForce(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The plan that binds in a cycle.
     *
     * @param unit       whose plan it is; another unit than the cycle's when it is inherited
     * @param approvedOn when the plan was approved first; an amendment does not change it
     */
    public record Binding(PlanId plan, UnitId unit, boolean inherited, LocalDate approvedOn) {}

    /** The plan that binds in the cycle, own or inherited; empty when none is approved. */
    public Optional<Binding> of(CycleId cycle) {
        return jdbc.sql("""
                        with recursive above as (
                            select c.unit_id, c.year, 0 as depth from programme.cycle c where c.id = :cycle
                            union all
                            select u.superior_id, a.year, a.depth + 1 from above a join organization.unit u on u.id = a.unit_id
                            where u.superior_id is not null and a.depth < :deepest)
                        select p.id, p.unit_id, a.depth > 0 as inherited,
                               (select min(first.approved_on) from programme.plan first where first.cycle_id = p.cycle_id) as approved_on
                        from above a
                        join programme.cycle c on c.unit_id = a.unit_id and c.year = a.year
                        join programme.plan p on p.cycle_id = c.id and p.state = 'APPROVED'
                        order by a.depth limit 1
                        """)
                .param("cycle", cycle.value())
                .param("deepest", DEEPEST)
                .query((row, n) -> new Binding(
                        new PlanId(row.getObject("id", UUID.class)),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getBoolean("inherited"),
                        row.getObject("approved_on", LocalDate.class)))
                .optional();
    }

    /** The day on which the plan that binds in the cycle was first approved; empty while none is. */
    public Optional<LocalDate> approvedOn(CycleId cycle) {
        return of(cycle).map(Binding::approvedOn);
    }

    /** When the four stages are to run in the cycle, as the plan that binds says; empty while none does. */
    public Map<Cycle.Stage, StagePeriod> scheduleOf(CycleId cycle) {
        var schedule = new EnumMap<Cycle.Stage, StagePeriod>(Cycle.Stage.class);
        of(cycle)
                .ifPresent(binding -> jdbc.sql(
                                "select stage, from_on, to_on from programme.plan_stage where plan_id = :plan")
                        .param("plan", binding.plan().value())
                        .query(row -> {
                            var stage = Cycle.Stage.valueOf(row.getString("stage"));
                            schedule.put(
                                    stage,
                                    new StagePeriod(
                                            stage,
                                            row.getObject("from_on", LocalDate.class),
                                            row.getObject("to_on", LocalDate.class)));
                        }));
        return schedule;
    }
}
