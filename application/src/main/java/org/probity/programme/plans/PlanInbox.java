package org.probity.programme.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.probity.frame.Dates;
import org.probity.frame.InboxItem;
import org.probity.identity.Viewer;
import org.probity.programme.Cycle;
import org.probity.programme.Cycles;
import org.probity.shell.InboxSource;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What plans ask of people: to be drafted by the end of February, to be completed, signed, approved, taken over; and lines of work
 * that begin, end soon or are overdue.
 */
@Component
class PlanInbox implements InboxSource {

    /** Days before its last that a line of work is called to mind. */
    static final int REMINDER_DAYS = 14;

    private static final Bilingual NOTHING = new Bilingual("", "");

    private final JdbcClient jdbc;
    private final Plans plans;
    private final PlanAccess access;
    private final PlanSurroundings surroundings;
    private final HeadOfUnit heads;
    private final Cycles cycles;
    private final Dates dates;

    PlanInbox(
            JdbcClient jdbc,
            Plans plans,
            PlanAccess access,
            PlanSurroundings surroundings,
            HeadOfUnit heads,
            Cycles cycles,
            Dates dates) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.access = access;
        this.surroundings = surroundings;
        this.heads = heads;
        this.cycles = cycles;
        this.dates = dates;
    }

    @Override
    public List<InboxItem> itemsFor(Viewer viewer) {
        var unit = viewer.unit();
        if (unit == null || viewer.person() == null) {
            return List.of();
        }
        var items = new ArrayList<InboxItem>();
        cycles.current(unit).ifPresent(cycle -> {
            var all = plans.of(cycle.id());
            if (all.isEmpty() && viewer.may("programme:draft-plan")) {
                items.add(new InboxItem(
                                "programme.inbox.draft-plan",
                                List.of(),
                                NOTHING,
                                "/programme/plans",
                                LocalDate.of(cycle.year(), 3, 1).minusDays(1))
                        .toOffice("programme:read"));
            }
            all.forEach(plan -> items.addAll(of(viewer, plan)));
            items.addAll(lines(viewer, cycle));
        });
        items.addAll(below(viewer));
        return items;
    }

    private List<InboxItem> of(Viewer viewer, Plan plan) {
        var items = new ArrayList<InboxItem>();
        if (access.may(viewer, PlanAct.SUBMIT, plan)) {
            items.add(item(
                    plan.state() == PlanState.RETURNED
                            ? "programme.inbox.revise-plan"
                            : "programme.inbox.complete-plan",
                    plan,
                    null));
        }
        var head = heads.of(plan.unit())
                .filter(h -> h.person().equals(viewer.person()))
                .isPresent();
        if (head && !plan.isSignedBy(viewer.person())) {
            if (access.may(viewer, PlanAct.SIGN, plan)) {
                items.add(item("programme.inbox.sign-plan", plan, plan.dueOn()));
            } else if (access.may(viewer, PlanAct.TAKE_OVER, plan)) {
                items.add(item("programme.inbox.take-over-plan", plan, null));
            }
        }
        if (access.may(viewer, PlanAct.APPROVE, plan)
                && !plan.isWorkOf(viewer.requirePerson())
                && plan.isSignedBy(
                        heads.of(plan.unit()).map(HeadOfUnit.Head::person).orElse(null))) {
            items.add(item("programme.inbox.approve-plan", plan, plan.dueOn()));
        }
        if (access.may(viewer, PlanAct.AMEND, plan)) {
            var staff = surroundings.staff(plan.unit());
            var orphans = plan.content().tasks().stream()
                    .filter(task -> task.owner() != null && !staff.contains(task.owner()))
                    .count();
            if (orphans > 0) {
                items.add(new InboxItem(
                        "programme.inbox.plan-owner-left",
                        List.of(orphans),
                        plan.content().title(),
                        "/programme/plans/" + plan.id() + "#tasks",
                        null));
            }
        }
        return items;
    }

    private static InboxItem item(String task, Plan plan, @org.jspecify.annotations.Nullable LocalDate due) {
        return new InboxItem(task, List.of(), plan.content().title(), "/programme/plans/" + plan.id(), due)
                .toSuperior("programme:read-plan-drafts");
    }

    /** The viewer's own lines of the binding plan. */
    private List<InboxItem> lines(Viewer viewer, Cycle cycle) {
        var today = dates.today();
        return jdbc.sql("""
                        select t.plan_id, t.line, t.what_zh, t.what_en, t.from_on, t.to_on, coalesce(r.state, 'TODO') as state
                        from programme.plan p join programme.plan_task t on t.plan_id = p.id
                        left join lateral (select state from programme.plan_progress r where r.line = t.line
                                           order by r.reported_at desc limit 1) r on true
                        where p.cycle_id = :cycle and p.state = 'APPROVED' and t.owner_id = :person and coalesce(r.state, 'TODO') <> 'DONE'
                          and (t.to_on <= :soon or (t.from_on <= :today and r.state is null))
                        order by t.to_on, t.position limit 50
                        """)
                .param("cycle", cycle.id().value())
                .param("person", viewer.requirePerson().value())
                .param("soon", today.plusDays(REMINDER_DAYS))
                .param("today", today)
                .query((row, n) -> {
                    var last = row.getObject("to_on", LocalDate.class);
                    var task = last.isBefore(today)
                            ? "programme.inbox.plan-task-overdue"
                            : "TODO".equals(row.getString("state"))
                                    ? "programme.inbox.plan-task-begins"
                                    : "programme.inbox.plan-task-due";
                    return new InboxItem(
                                    task,
                                    List.of(),
                                    Bilingual.of(row.getString("what_zh"), row.getString("what_en")),
                                    "/programme/plans/" + row.getObject("plan_id", UUID.class) + "#line-"
                                            + row.getString("line"),
                                    last)
                            .toSuperior("programme:read");
                })
                .list();
    }

    /** Plans that units below submitted. */
    private List<InboxItem> below(Viewer viewer) {
        if (!viewer.may("programme:approve-plan") || !viewer.may("programme:supervise-plans")) {
            return List.of();
        }
        return jdbc.sql("""
                        with recursive below as (
                            select id, 1 as depth from organization.unit where superior_id = :unit
                            union all
                            select u.id, b.depth + 1 from below b join organization.unit u on u.superior_id = b.id where b.depth < 10)
                        select p.id from programme.plan p join below b on b.id = p.unit_id where p.state = 'SUBMITTED'
                        order by p.due_on limit 50
                        """).param("unit", viewer.requireUnit().value()).query(UUID.class).list().stream()
                .flatMap(id -> plans.find(new PlanId(id)).stream())
                .flatMap(plan -> of(viewer, plan).stream())
                .toList();
    }
}
