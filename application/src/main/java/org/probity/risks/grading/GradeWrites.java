package org.probity.risks.grading;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.CurrentActor;
import org.probity.audit.Subject;
import org.probity.organization.PersonId;
import org.probity.programme.AgendaItemId;
import org.probity.programme.NoticeId;
import org.probity.risks.Grade;
import org.probity.risks.GradeState;
import org.probity.risks.RiskPoint;
import org.probity.wording.EditConflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what grading changes of a point, together with the record of the step. */
@Repository
class GradeWrites {

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final AuditLog auditLog;
    private final Clock clock;

    GradeWrites(JdbcClient jdbc, CurrentActor actor, AuditLog auditLog, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /** What is behind a step. */
    record Grounds(
            @Nullable PersonId person,
            String reason,
            @Nullable AgendaItemId item,
            @Nullable NoticeId notice) {

        static Grounds of(PersonId person, String reason) {
            return new Grounds(person, reason, null, null);
        }
    }

    /** Where the point stands after the step. */
    record After(
            GradeState state,
            @Nullable GradeTurn turn,
            @Nullable Grade proposed,
            @Nullable Grade approved,
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate nextReviewOn) {

        /** As it was, in another state. */
        static After of(RiskPoint point, GradeState state) {
            return new After(
                    state,
                    null,
                    point.proposedGrade(),
                    point.approvedGrade(),
                    point.effectiveOn(),
                    point.nextReviewOn());
        }
    }

    void step(RiskPoint point, GradeStepKind step, @Nullable Grade grade, Grounds grounds, After after) {
        var now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        insert into risks.grade_step (id, point_id, step, grade, person_id, reason, agenda_item_id, notice_id, at)
                        values (:id, :point, :step, :grade, :person, :reason, :item, :notice, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("point", point.id().value())
                .param("step", step.name())
                .param("grade", name(grade), Types.VARCHAR)
                .param(
                        "person",
                        grounds.person() == null ? null : grounds.person().value(),
                        Types.OTHER)
                .param("reason", grounds.reason())
                .param("item", grounds.item() == null ? null : grounds.item().value(), Types.OTHER)
                .param(
                        "notice",
                        grounds.notice() == null ? null : grounds.notice().value(),
                        Types.OTHER)
                .param("now", now)
                .update();
        var rows = jdbc.sql("""
                        update risks.point set grade_state = :state, grade_turn = :turn, proposed_grade = :proposed,
                            approved_grade = :approved, effective_on = :effective, next_review_on = :review,
                            version = version + 1, changed_at = :now, changed_by = :actor, change_reason = :reason
                        where id = :id and version = :version
                        """)
                .param("state", after.state().name())
                .param("turn", name(after.turn()), Types.VARCHAR)
                .param("proposed", name(after.proposed()), Types.VARCHAR)
                .param("approved", name(after.approved()), Types.VARCHAR)
                .param("effective", after.effectiveOn(), Types.DATE)
                .param("review", after.nextReviewOn(), Types.DATE)
                .param("now", now)
                .param("actor", actor.get().name())
                .param("reason", grounds.reason().isEmpty() ? null : grounds.reason(), Types.VARCHAR)
                .param("id", point.id().value())
                .param("version", point.version())
                .update();
        if (rows == 0) {
            throw new EditConflict("risks.point");
        }
        auditLog.append(
                "risks.grade-" + step.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                Subject.of("risks.point", point.id().value()),
                grounds.reason().isEmpty() ? null : grounds.reason());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
