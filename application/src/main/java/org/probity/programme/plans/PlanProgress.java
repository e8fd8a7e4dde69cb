package org.probity.programme.plans;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.programme.CycleId;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How far each line of work is (P1.1.5). A report stays; the latest holds, through all editions of the plan. */
@Repository
public class PlanProgress {

    static final String SUBJECT = "programme.plan-progress";

    private final JdbcClient jdbc;
    private final PlanRows rows;
    private final AuditLog auditLog;
    private final Clock clock;
    private final Dates dates;

    PlanProgress(JdbcClient jdbc, PlanRows rows, AuditLog auditLog, Clock clock, Dates dates) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.auditLog = auditLog;
        this.clock = clock;
        this.dates = dates;
    }

    /** The latest report on a line. */
    public record Report(PlanTask.State state, String note, LocalDate on, Bilingual by) {}

    /** The latest report on each line that has one. */
    public Map<UUID, Report> of(CycleId cycle) {
        var reports = new HashMap<UUID, Report>();
        jdbc.sql("""
                        select distinct on (r.line) r.line, r.state, r.note, r.reported_on, n.name_zh, n.name_en
                        from programme.plan_progress r join programme.plan p on p.id = r.plan_id
                        join organization.person n on n.id = r.reported_by
                        where p.cycle_id = :cycle order by r.line, r.reported_at desc
                        """).param("cycle", cycle.value()).query(row -> {
            reports.put(
                    row.getObject("line", UUID.class),
                    new Report(
                            PlanTask.State.valueOf(row.getString("state")),
                            row.getString("note"),
                            row.getObject("reported_on", LocalDate.class),
                            Bilingual.of(row.getString("name_zh"), row.getString("name_en"))));
        });
        return reports;
    }

    /**
     * Reports on a line of a binding plan.
     *
     * @param office whether the reporter is of the office, who may report for anybody
     */
    @Transactional
    public void report(PlanId id, UUID line, PersonId by, boolean office, PlanTask.State state, String note) {
        var plan = rows.findForUpdate(id).orElseThrow();
        PlanAct.REPORT.requireFrom(plan.state());
        var task = plan.content().tasks().stream()
                .filter(t -> t.line().equals(line))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.of("programme.refusal.plan-no-such-task")));
        if (!office && !by.equals(task.owner())) {
            throw new Refused(Refusal.of("programme.refusal.plan-task-not-yours"));
        }
        if (state == PlanTask.State.OVERDUE) {
            throw new Refused(Refusal.of("programme.refusal.plan-task-state"));
        }
        if (note.strip().length() > 1000) {
            throw new Refused(Refusal.of("programme.refusal.too-long", 1000));
        }
        if (state == PlanTask.State.DONE && note.strip().length() < 2) {
            throw new Refused(Refusal.of("programme.refusal.plan-task-note"));
        }
        var report = UUID.randomUUID();
        jdbc.sql("""
                        insert into programme.plan_progress (id, plan_id, line, state, note, reported_on, reported_by, reported_at)
                        values (:id, :plan, :line, :state, :note, :today, :by, :now)
                        """)
                .param("id", report)
                .param("plan", id.value())
                .param("line", line)
                .param("state", state.name())
                .param("note", note.strip())
                .param("today", dates.today())
                .param("by", by.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        auditLog.append(PlanAct.REPORT.logged(), Subject.of(SUBJECT, report));
    }
}
