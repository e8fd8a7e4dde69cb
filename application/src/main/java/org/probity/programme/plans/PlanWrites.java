package org.probity.programme.plans;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.CurrentActor;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.probity.programme.CycleId;
import org.probity.wording.EditConflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of plans as they are written. Each change of a plan or of what belongs to it counts up its version. */
@Repository
class PlanWrites {

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;

    PlanWrites(JdbcClient jdbc, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    void insert(PlanId id, UnitId unit, CycleId cycle, int edition, PersonId drafter, PlanContent content) {
        jdbc.sql("""
                        insert into programme.plan (id, unit_id, cycle_id, edition, drafted_by, changed_at, changed_by)
                        values (:id, :unit, :cycle, :edition, :drafter, :now, :actor)
                        """)
                .param("id", id.value())
                .param("unit", unit.value())
                .param("cycle", cycle.value())
                .param("edition", edition)
                .param("drafter", drafter.value())
                .param("now", now())
                .param("actor", actor.get().name())
                .update();
        write(id, 0, content);
    }

    /** Writes all that the plan says, in place of what it said. */
    void write(PlanId id, int version, PlanContent content) {
        changed(jdbc.sql("""
                        update programme.plan set number = :number, title_zh = :title_zh, title_en = :title_en,
                            parent_number = :parent_number, parent_title = :parent_title, parent_on = :parent_on,
                            situation_zh = :situation_zh, situation_en = :situation_en, amendment_reason = :reason,
                            version = version + 1, changed_at = :now, changed_by = :actor, change_reason = null
                        where id = :id and version = :version
                        """)
                .param("number", content.number())
                .param("title_zh", content.title().zh())
                .param("title_en", content.title().en())
                .param("parent_number", content.parent().number())
                .param("parent_title", content.parent().title())
                .param("parent_on", content.parent().issuedOn(), Types.DATE)
                .param("situation_zh", content.situation().zh())
                .param("situation_en", content.situation().en())
                .param("reason", content.amendmentReason())
                .param("now", now())
                .param("actor", actor.get().name())
                .param("id", id.value())
                .param("version", version)
                .update());
        for (var table : java.util.List.of("plan_section", "plan_stage", "plan_task")) {
            jdbc.sql("delete from programme." + table + " where plan_id = :id")
                    .param("id", id.value())
                    .update();
        }
        sections(id, content);
        stages(id, content);
        tasks(id, content);
    }

    private void sections(PlanId id, PlanContent content) {
        var position = 0;
        for (var section : content.sections()) {
            position++;
            jdbc.sql("""
                            insert into programme.plan_section (plan_id, position, kind, title_zh, title_en, body_zh, body_en)
                            values (:plan, :position, :kind, :title_zh, :title_en, :body_zh, :body_en)
                            """)
                    .param("plan", id.value())
                    .param("position", position)
                    .param("kind", section.kind().name())
                    .param("title_zh", section.title().zh())
                    .param("title_en", section.title().en())
                    .param("body_zh", section.body().zh())
                    .param("body_en", section.body().en())
                    .update();
        }
    }

    private void stages(PlanId id, PlanContent content) {
        for (var stage : content.stages()) {
            jdbc.sql("""
                            insert into programme.plan_stage (plan_id, stage, from_on, to_on) values (:plan, :stage, :first, :last)
                            """)
                    .param("plan", id.value())
                    .param("stage", stage.stage().name())
                    .param("first", stage.from(), Types.DATE)
                    .param("last", stage.to(), Types.DATE)
                    .update();
        }
    }

    private void tasks(PlanId id, PlanContent content) {
        var position = 0;
        for (var task : content.tasks()) {
            position++;
            var owner = task.owner();
            var served = task.task();
            jdbc.sql("""
                            insert into programme.plan_task (plan_id, line, position, stage, task, what_zh, what_en, deliverable_zh,
                                deliverable_en, owner_id, from_on, to_on)
                            values (:plan, :line, :position, :stage, :task, :what_zh, :what_en, :deliverable_zh, :deliverable_en, :owner,
                                :first, :last)
                            """)
                    .param("plan", id.value())
                    .param("line", task.line())
                    .param("position", position)
                    .param("stage", task.stage().name())
                    .param("task", served == null ? null : served.name(), Types.VARCHAR)
                    .param("what_zh", task.what().zh())
                    .param("what_en", task.what().en())
                    .param("deliverable_zh", task.deliverable().zh())
                    .param("deliverable_en", task.deliverable().en())
                    .param("owner", owner == null ? null : owner.value(), Types.OTHER)
                    .param("first", task.from(), Types.DATE)
                    .param("last", task.to(), Types.DATE)
                    .update();
        }
    }

    void submit(PlanId id, int version, PersonId by, LocalDate on, LocalDate due) {
        changed(jdbc.sql("""
                        update programme.plan set state = 'SUBMITTED', submitted_by = :by, submitted_on = :today, due_on = :due,
                            version = version + 1, changed_at = :now, changed_by = :actor, change_reason = null
                        where id = :id and version = :version
                        """)
                .param("by", by.value())
                .param("today", on)
                .param("due", due)
                .param("now", now())
                .param("actor", actor.get().name())
                .param("id", id.value())
                .param("version", version)
                .update());
    }

    void giveBack(PlanId id, int version, String comment) {
        changed(jdbc.sql("""
                        update programme.plan set state = 'RETURNED', comment = :comment,
                            version = version + 1, changed_at = :now, changed_by = :actor, change_reason = :comment
                        where id = :id and version = :version
                        """)
                .param("comment", comment)
                .param("now", now())
                .param("actor", actor.get().name())
                .param("id", id.value())
                .param("version", version)
                .update());
        jdbc.sql("""
                        update programme.plan_signature set voided_at = :now, void_reason = :comment
                        where plan_id = :id and voided_at is null
                        """)
                .param("now", now())
                .param("comment", comment)
                .param("id", id.value())
                .update();
    }

    void approve(PlanId id, int version, PersonId by, LocalDate on, String comment) {
        changed(jdbc.sql("""
                        update programme.plan set state = 'APPROVED', approved_by = :by, approved_on = :today, comment = :comment,
                            version = version + 1, changed_at = :now, changed_by = :actor, change_reason = null
                        where id = :id and version = :version
                        """)
                .param("by", by.value())
                .param("today", on)
                .param("comment", comment)
                .param("now", now())
                .param("actor", actor.get().name())
                .param("id", id.value())
                .param("version", version)
                .update());
    }

    /** Another edition takes the plan's place. */
    void replace(PlanId id, int version) {
        changed(jdbc.sql("""
                        update programme.plan set state = 'AMENDED', version = version + 1, changed_at = :now, changed_by = :actor,
                            change_reason = null
                        where id = :id and version = :version
                        """)
                .param("now", now())
                .param("actor", actor.get().name())
                .param("id", id.value())
                .param("version", version)
                .update());
    }

    void sign(PlanId id, PersonId by, boolean acting, byte[] hash, @Nullable PersonId before, String handover) {
        jdbc.sql("""
                        insert into programme.plan_signature (id, plan_id, person_id, acting, content_hash, taken_over_from, handover, signed_at)
                        values (:id, :plan, :person, :acting, :hash, :before, :handover, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("plan", id.value())
                .param("person", by.value())
                .param("acting", acting)
                .param("hash", hash)
                .param("before", before == null ? null : before.value(), Types.OTHER)
                .param("handover", handover)
                .param("now", now())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new EditConflict("programme.plan");
        }
    }
}
