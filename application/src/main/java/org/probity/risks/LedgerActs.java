package org.probity.risks;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.CurrentActor;
import org.probity.audit.Subject;
import org.probity.identity.Viewer;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads lines of the ledger through {@link LedgerLifecycle}, always with a reason. */
@Service
class LedgerActs {

    private static final int SHORTEST_REASON = 2;
    private static final int LONGEST_REASON = 500;

    private final RiskPoints points;
    private final JdbcClient jdbc;
    private final AuditLog auditLog;
    private final CurrentActor actor;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    LedgerActs(
            RiskPoints points,
            JdbcClient jdbc,
            AuditLog auditLog,
            CurrentActor actor,
            Clock clock,
            ApplicationEventPublisher events) {
        this.points = points;
        this.jdbc = jdbc;
        this.auditLog = auditLog;
        this.actor = actor;
        this.clock = clock;
        this.events = events;
    }

    /** @param version of the line that the viewer saw */
    @Transactional
    void lead(Viewer viewer, RiskPointId id, int version, PointStatus to, String reason) {
        var point = points.find(id).orElseThrow();
        var step = LedgerLifecycle.between(point.status(), to)
                .orElseThrow(() -> new Refused(Refusal.of("risks.refusal.ledger-status")));
        viewer.require(step.permission(), point.unit(), point.section(), point.post());
        reasoned("", reason);
        if (!change(point, version, to, reason)) {
            throw new EditConflict("risks.point " + id.value());
        }
    }

    /** The lines that a re-examination found changed. */
    void changed(List<RiskPoint> found, String reason) {
        found.stream()
                .filter(point -> point.status() == PointStatus.ACTIVE)
                .forEach(point -> change(point, point.version(), PointStatus.CHANGED, reason));
    }

    /** Nothing changed: the next periodic review is counted from today. */
    void reviewed(RiskPoint point, java.time.LocalDate nextReviewOn, String reason) {
        jdbc.sql("""
                        update risks.point set next_review_on = :next, version = version + 1, changed_at = :now, changed_by = :actor,
                               change_reason = :reason where id = :id and version = :version
                        """)
                .param("next", nextReviewOn)
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor.get().name())
                .param("reason", shortened(reason))
                .param("id", point.id().value())
                .param("version", point.version())
                .update();
        auditLog.append(
                "risks.point-reviewed", Subject.of("risks.point", point.id().value()), shortened(reason));
    }

    private boolean change(RiskPoint point, int version, PointStatus to, String reason) {
        var rows = jdbc.sql("""
                        update risks.point set status = :to, close_reason = :close, version = version + 1, changed_at = :now,
                               changed_by = :actor, change_reason = :reason where id = :id and version = :version
                        """)
                .param("to", to.name())
                .param("close", to == PointStatus.CLOSED ? reason.strip() : null)
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor.get().name())
                .param("reason", shortened(reason))
                .param("id", point.id().value())
                .param("version", version)
                .update();
        if (rows == 1) {
            var act = switch (to) {
                case CHANGED -> "risks.point-changed";
                case ACTIVE -> "risks.point-redetermined";
                case CLOSED -> "risks.point-closed";
                case DRAFT -> throw new IllegalArgumentException("No line of the ledger becomes a draft");
            };
            auditLog.append(act, Subject.of("risks.point", point.id().value()), shortened(reason));
            if (to == PointStatus.CLOSED) {
                events.publishEvent(new PointClosed(point.unit(), point.id(), shortened(reason)));
            }
        }
        return rows == 1;
    }

    static void reasoned(String field, @Nullable String reason) {
        var text = Objects.toString(reason, "").strip();
        if (text.length() < SHORTEST_REASON || text.length() > LONGEST_REASON) {
            throw new Refused(Refusal.at(field, "risks.refusal.reason", SHORTEST_REASON, LONGEST_REASON));
        }
    }

    private static String shortened(String reason) {
        var text = reason.strip();
        return text.substring(0, Math.min(LONGEST_REASON, text.length()));
    }
}
