package org.probity.programme.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.programme.Cycle;
import org.probity.programme.CycleId;
import org.probity.programme.WorkTask;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans as they are read, each with its sections, schedule, lines of work and signatures. */
@Repository
class PlanRows {

    private static final String SELECT = """
            select p.*, c.year, u.name_zh as unit_zh, u.name_en as unit_en from programme.plan p
            join programme.cycle c on c.id = p.cycle_id join organization.unit u on u.id = p.unit_id
            """;

    private final JdbcClient jdbc;

    PlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Plan> find(PlanId id) {
        return jdbc.sql(SELECT + "where p.id = :id")
                .param("id", id.value())
                .query(this::plan)
                .optional();
    }

    Optional<Plan> findForUpdate(PlanId id) {
        jdbc.sql("select id from programme.plan where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        return find(id);
    }

    /** All editions of the cycle's plan, the latest first. */
    List<Plan> of(CycleId cycle) {
        return jdbc.sql(SELECT + "where p.cycle_id = :cycle order by p.edition desc")
                .param("cycle", cycle.value())
                .query(this::plan)
                .list();
    }

    Optional<Plan> edition(CycleId cycle, int edition) {
        return jdbc.sql(SELECT + "where p.cycle_id = :cycle and p.edition = :edition")
                .param("cycle", cycle.value())
                .param("edition", edition)
                .query(this::plan)
                .optional();
    }

    /** A line of the list: no texts, no lines of work. */
    record Listed(
            PlanId id,
            int year,
            int edition,
            PlanState state,
            String number,
            Bilingual title,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate approvedOn) {}

    /** The unit's plans, the latest first; without drafts for those who read only what is published. */
    List<Listed> list(UnitId unit, boolean drafts) {
        return jdbc.sql("""
                        select p.id, c.year, p.edition, p.state, p.number, p.title_zh, p.title_en, p.submitted_on, p.due_on, p.approved_on
                        from programme.plan p join programme.cycle c on c.id = p.cycle_id
                        where p.unit_id = :unit and (:drafts or p.state in ('APPROVED', 'AMENDED'))
                        order by c.year desc, p.edition desc limit 200
                        """)
                .param("unit", unit.value())
                .param("drafts", drafts)
                .query((row, n) -> new Listed(
                        new PlanId(row.getObject("id", UUID.class)),
                        row.getInt("year"),
                        row.getInt("edition"),
                        PlanState.valueOf(row.getString("state")),
                        row.getString("number"),
                        text(row, "title"),
                        row.getObject("submitted_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("approved_on", LocalDate.class)))
                .list();
    }

    private Plan plan(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Plan(
                new PlanId(id),
                new UnitId(row.getObject("unit_id", UUID.class)),
                text(row, "unit"),
                new CycleId(row.getObject("cycle_id", UUID.class)),
                row.getInt("year"),
                row.getInt("edition"),
                PlanState.valueOf(row.getString("state")),
                new PlanContent(
                        row.getString("number"),
                        text(row, "title"),
                        new ParentDocument(
                                row.getString("parent_number"),
                                row.getString("parent_title"),
                                row.getObject("parent_on", LocalDate.class)),
                        text(row, "situation"),
                        sections(id),
                        stages(id),
                        tasks(id),
                        row.getString("amendment_reason")),
                new PersonId(row.getObject("drafted_by", UUID.class)),
                person(row, "submitted_by"),
                row.getObject("submitted_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                person(row, "approved_by"),
                row.getObject("approved_on", LocalDate.class),
                row.getString("comment"),
                row.getInt("version"),
                signatures(id));
    }

    private List<PlanSection> sections(UUID plan) {
        return jdbc.sql("select * from programme.plan_section where plan_id = :plan order by position")
                .param("plan", plan)
                .query((row, n) -> new PlanSection(
                        PlanSection.Kind.valueOf(row.getString("kind")), text(row, "title"), text(row, "body")))
                .list();
    }

    private List<StagePeriod> stages(UUID plan) {
        return jdbc.sql("select * from programme.plan_stage where plan_id = :plan order by array_position("
                        + "array['PREPARATION', 'IMPLEMENTATION', 'ASSESSMENT', 'CORRECTION'], stage)")
                .param("plan", plan)
                .query((row, n) -> new StagePeriod(
                        Cycle.Stage.valueOf(row.getString("stage")),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("to_on", LocalDate.class)))
                .list();
    }

    private List<PlanTask> tasks(UUID plan) {
        return jdbc.sql("select * from programme.plan_task where plan_id = :plan order by position")
                .param("plan", plan)
                .query((row, n) -> {
                    var task = row.getString("task");
                    return new PlanTask(
                            row.getObject("line", UUID.class),
                            Cycle.Stage.valueOf(row.getString("stage")),
                            task == null ? null : WorkTask.valueOf(task),
                            text(row, "what"),
                            text(row, "deliverable"),
                            person(row, "owner_id"),
                            row.getObject("from_on", LocalDate.class),
                            row.getObject("to_on", LocalDate.class));
                })
                .list();
    }

    private List<PlanSignature> signatures(UUID plan) {
        return jdbc.sql("""
                        select s.*, p.name_zh, p.name_en, b.name_zh as before_zh, b.name_en as before_en
                        from programme.plan_signature s join organization.person p on p.id = s.person_id
                        left join organization.person b on b.id = s.taken_over_from
                        where s.plan_id = :plan order by s.signed_at, s.id
                        """)
                .param("plan", plan)
                .query((row, n) -> {
                    var voided = row.getTimestamp("voided_at");
                    var before = person(row, "taken_over_from");
                    return new PlanSignature(
                            row.getObject("id", UUID.class),
                            new PersonId(row.getObject("person_id", UUID.class)),
                            text(row, "name"),
                            row.getBoolean("acting"),
                            row.getBytes("content_hash"),
                            before,
                            before == null ? null : text(row, "before"),
                            row.getString("handover"),
                            row.getTimestamp("signed_at").toInstant(),
                            voided == null ? null : voided.toInstant(),
                            row.getString("void_reason"));
                })
                .list();
    }

    private static Bilingual text(ResultSet row, String column) throws SQLException {
        return Bilingual.of(row.getString(column + "_zh"), row.getString(column + "_en"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }
}
