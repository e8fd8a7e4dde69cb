package org.probity.programme.stages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.UnitId;
import org.probity.programme.Cycle;
import org.probity.programme.plans.PlanId;
import org.probity.programme.plans.PlanState;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The units below, and one's own: which lack a plan, in which stage each is, and how late (P0.6, P1.1.1). */
@Controller
class UnitsPage {

    private static final int PAGE = 100;

    private final JdbcClient jdbc;
    private final Dates dates;

    UnitsPage(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /**
     * A unit in a year.
     *
     * @param plan      the plan that binds, or else the latest; none when it has none
     * @param inherited the unit whose plan binds it, where it has none of its own
     * @param plannedTo when its stage was to end
     * @param lateDays  days since then
     */
    record Line(
            UnitId unit,
            Bilingual name,
            boolean own,
            Cycle.@Nullable Stage stage,
            @Nullable PlanId plan,
            @Nullable PlanState planState,
            @Nullable LocalDate approvedOn,
            @Nullable Bilingual inherited,
            @Nullable LocalDate plannedTo,
            long lateDays) {

        public boolean lacksPlan() {
            return plan == null;
        }

        /** Whether a superior unit sees the plan: what was submitted or approved. */
        public boolean isOpenable() {
            return planState != null && !planState.isOpen();
        }
    }

    @GetMapping("/programme/cycle/units")
    @Allowed("programme:supervise-plans")
    String show(
            Viewer viewer,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "false") boolean lacking,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var wanted = year == null ? dates.today().getYear() : year;
        var at = Math.max(0, Math.min(page, 1000));
        var lines = lines(viewer.requireUnit(), wanted, lacking, at);
        model.addAttribute("lines", lines.stream().limit(PAGE).toList());
        model.addAttribute("more", lines.size() > PAGE);
        model.addAttribute("page", at);
        model.addAttribute("year", wanted);
        model.addAttribute("lacking", lacking);
        return "programme/plan-units";
    }

    private List<Line> lines(UnitId unit, int year, boolean lacking, int page) {
        var today = dates.today();
        return jdbc.sql("""
                        with recursive below as (
                            select id, superior_id, 0 as depth from organization.unit where id = :unit
                            union all
                            select u.id, u.superior_id, b.depth + 1 from below b join organization.unit u on u.superior_id = b.id
                            where b.depth < 10)
                        select u.id, u.name_zh, u.name_en, b.depth = 0 as own, c.stage, p.id as plan, p.state as plan_state, p.approved_on,
                               case when p.id is null then s.name_zh end as from_zh, case when p.id is null then s.name_en end as from_en,
                               coalesce(own_stage.to_on, above_stage.to_on) as planned_to
                        from below b join organization.unit u on u.id = b.id
                        left join programme.cycle c on c.unit_id = u.id and c.year = :year
                        left join lateral (select * from programme.plan p where p.cycle_id = c.id
                            order by (p.state = 'APPROVED') desc, p.edition desc limit 1) p on true
                        left join lateral (
                            with recursive above as (
                                select u.superior_id as id, 1 as depth
                                union all
                                select v.superior_id, a.depth + 1 from above a join organization.unit v on v.id = a.id where a.depth < 10)
                            select v.name_zh, v.name_en, ap.id as plan from above a join organization.unit v on v.id = a.id
                            join programme.cycle ac on ac.unit_id = a.id and ac.year = :year
                            join programme.plan ap on ap.cycle_id = ac.id and ap.state = 'APPROVED' order by a.depth limit 1) s on true
                        left join programme.plan_stage own_stage on own_stage.plan_id = p.id and p.state = 'APPROVED'
                            and own_stage.stage = c.stage
                        left join programme.plan_stage above_stage on above_stage.plan_id = s.plan and above_stage.stage = c.stage
                        where not :lacking or p.id is null
                        order by b.depth, u.code limit :limit offset :offset
                        """)
                .param("unit", unit.value())
                .param("year", year)
                .param("lacking", lacking)
                .param("limit", PAGE + 1)
                .param("offset", page * PAGE)
                .query((row, n) -> {
                    var stage = row.getString("stage");
                    var plan = row.getObject("plan", UUID.class);
                    var state = row.getString("plan_state");
                    var from = Bilingual.of(row.getString("from_zh"), row.getString("from_en"));
                    var plannedTo = row.getObject("planned_to", LocalDate.class);
                    return new Line(
                            new UnitId(row.getObject("id", UUID.class)),
                            Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                            row.getBoolean("own"),
                            stage == null ? null : Cycle.Stage.valueOf(stage),
                            plan == null ? null : new PlanId(plan),
                            state == null ? null : PlanState.valueOf(state),
                            row.getObject("approved_on", LocalDate.class),
                            from.isEmpty() ? null : from,
                            plannedTo,
                            plannedTo == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(plannedTo, today)));
                })
                .list();
    }
}
