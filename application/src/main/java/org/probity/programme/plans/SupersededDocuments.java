package org.probity.programme.plans;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.probity.audit.AuditLog;
import org.probity.audit.CurrentActor;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.organization.UnitId;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which documents of superiors are no longer in force, as the office learns it (P1.1.2). */
@Repository
class SupersededDocuments {

    static final String SUBJECT = "programme.superseded-document";

    private final JdbcClient jdbc;
    private final AuditLog auditLog;
    private final CurrentActor actor;
    private final Clock clock;
    private final Dates dates;

    SupersededDocuments(JdbcClient jdbc, AuditLog auditLog, CurrentActor actor, Clock clock, Dates dates) {
        this.jdbc = jdbc;
        this.auditLog = auditLog;
        this.actor = actor;
        this.clock = clock;
        this.dates = dates;
    }

    /** What took the document's place, empty words when nothing did; nothing while it is in force. */
    Optional<String> successorOf(UnitId unit, String number) {
        return jdbc.sql(
                        "select successor from programme.superseded_document where unit_id = :unit and number = :number")
                .param("unit", unit.value())
                .param("number", number)
                .query(String.class)
                .optional();
    }

    /** Records that a document is superseded, and by what. */
    @Transactional
    public void record(UnitId unit, String number, String successor) {
        if (number.isBlank()) {
            throw new Refused(Refusal.of("programme.refusal.plan-parent"));
        }
        if (successor.strip().length() > 200) {
            throw new Refused(Refusal.at("successor", "programme.refusal.too-long", 200));
        }
        var id = UUID.randomUUID();
        try {
            jdbc.sql("""
                            insert into programme.superseded_document (id, unit_id, number, superseded_on, successor, recorded_at, recorded_by)
                            values (:id, :unit, :number, :today, :successor, :now, :actor)
                            """)
                    .param("id", id)
                    .param("unit", unit.value())
                    .param("number", number)
                    .param("today", dates.today())
                    .param("successor", successor.strip())
                    .param("now", Timestamp.from(clock.instant()))
                    .param("actor", actor.get().name())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refused(Refusal.of("programme.refusal.plan-parent-recorded", number));
        }
        auditLog.append("programme.parent-superseded", Subject.of(SUBJECT, id), successor.strip());
    }
}
