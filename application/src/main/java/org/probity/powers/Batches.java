package org.probity.powers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.CurrentActor;
import org.probity.audit.Subject;
import org.probity.identity.Viewer;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The batches of reviewed powers that go before a meeting of the leading group. */
@Repository
class Batches {

    static final String SUBJECT = "powers.batch";

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Powers powers;
    private final AuditLog auditLog;
    private final CurrentActor actor;
    private final Clock clock;

    Batches(JdbcClient jdbc, Powers powers, AuditLog auditLog, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.powers = powers;
        this.auditLog = auditLog;
        this.actor = actor;
        this.clock = clock;
    }

    /** Powers put before a meeting together. */
    record Batch(
            BatchId id,
            UnitId unit,
            Bilingual title,
            State state,
            String decision,
            @Nullable Timestamp decidedAt) {}

    /** How far a batch is. */
    enum State {
        WAITING,
        ADOPTED,
        REJECTED,
        RETURNED,
        WITHDRAWN
    }

    /** Puts reviewed powers together for the leading group. */
    @Transactional
    BatchId compose(Viewer viewer, List<PowerId> chosen, Bilingual title) {
        var unit = viewer.requireUnit();
        viewer.scope("powers:publish");
        if (chosen.isEmpty()) {
            throw new Refused(Refusal.of("powers.refusal.nothing-chosen"));
        }
        if (chosen.size() > MOST) {
            throw new Refused(Refusal.of("powers.refusal.too-many-chosen", MOST));
        }
        if (title.zh().length() > 300 || title.en().length() > 500) {
            throw new Refused(Refusal.of("powers.refusal.too-long", 300));
        }
        var id = BatchId.random();
        jdbc.sql("""
                        insert into powers.batch (id, unit_id, title_zh, title_en, created_by, created_at)
                        values (:id, :unit, :zh, :en, :by, :at)
                        """)
                .param("id", id.value())
                .param("unit", unit.value())
                .param("zh", title.zh())
                .param("en", title.en())
                .param("by", actor.get().name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        for (var powerId : new LinkedHashSet<>(chosen)) {
            var power = powers.find(powerId).filter(p -> PowerActs.may(viewer, "powers:publish", p));
            if (power.isEmpty() || power.get().stateUnderWay() != PowerState.LEGAL_REVIEWED) {
                throw new Refused(Refusal.of(
                        "powers.refusal.not-reviewed", power.map(Power::code).orElse("")));
            }
            if (waiting(powerId).isPresent()) {
                throw new Refused(
                        Refusal.of("powers.refusal.in-a-batch", power.get().code()));
            }
            jdbc.sql("insert into powers.batch_line (batch_id, power_id, edition) values (:batch, :power, :edition)")
                    .param("batch", id.value())
                    .param("power", powerId.value())
                    .param("edition", power.get().editionUnderWay())
                    .update();
            auditLog.append("powers.put-before-meeting", Subject.of(PowerDrafts.SUBJECT, powerId.value()));
        }
        auditLog.append("powers.batch-composed", Subject.of(SUBJECT, id.value()));
        return id;
    }

    Optional<Batch> find(BatchId id) {
        return jdbc.sql("select * from powers.batch where id = :id")
                .param("id", id.value())
                .query(Batches::batch)
                .optional();
    }

    /** The batches of the unit that no meeting has decided yet. */
    List<Batch> waiting(UnitId unit) {
        return jdbc.sql(
                        "select * from powers.batch where unit_id = :unit and state = 'WAITING' order by created_at limit 300")
                .param("unit", unit.value())
                .query(Batches::batch)
                .list();
    }

    /** The batch in which the power waits for a meeting. */
    Optional<BatchId> waiting(PowerId power) {
        return jdbc.sql("""
                        select b.id from powers.batch b join powers.batch_line l on l.batch_id = b.id
                        where l.power_id = :power and not l.withdrawn and b.state = 'WAITING'
                        """)
                .param("power", power.value())
                .query(UUID.class)
                .optional()
                .map(BatchId::new);
    }

    List<Power> powersOf(BatchId batch) {
        return jdbc.sql("""
                        select p.* from powers.power p join powers.batch_line l on l.power_id = p.id
                        where l.batch_id = :batch and not l.withdrawn order by p.code
                        """).param("batch", batch.value()).query(Powers::power).list();
    }

    void close(BatchId batch, State state, String decision) {
        jdbc.sql("update powers.batch set state = :state, decision = :decision, decided_at = :at where id = :id")
                .param("state", state.name())
                .param("decision", decision)
                .param("at", Timestamp.from(clock.instant()))
                .param("id", batch.value())
                .update();
        auditLog.append("powers.batch-decided", Subject.of(SUBJECT, batch.value()), decision);
    }

    /** Takes a power out of the batch it waits in; a batch left empty is withdrawn. */
    void takeOut(PowerId power) {
        waiting(power).ifPresent(batch -> {
            jdbc.sql("update powers.batch_line set withdrawn = true where batch_id = :batch and power_id = :power")
                    .param("batch", batch.value())
                    .param("power", power.value())
                    .update();
            if (powersOf(batch).isEmpty()) {
                jdbc.sql("update powers.batch set state = 'WITHDRAWN' where id = :id")
                        .param("id", batch.value())
                        .update();
            }
            auditLog.append("powers.batch-reduced", Subject.of(SUBJECT, batch.value()));
        });
    }

    private static Batch batch(ResultSet row, int n) throws SQLException {
        return new Batch(
                new BatchId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                Bilingual.of(row.getString("title_zh"), row.getString("title_en")),
                State.valueOf(row.getString("state")),
                row.getString("decision"),
                row.getTimestamp("decided_at"));
    }
}
