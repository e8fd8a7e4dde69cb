package org.probity.monitoring.feeds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.probity.audit.AuditLog;
import org.probity.audit.CurrentActor;
import org.probity.audit.Subject;
import org.probity.organization.UnitId;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The deliveries of a unit: numbers for their rows, whether one was taken before, and the act in the log. */
@Repository
class Deliveries {

    static final String SUBJECT = "monitoring.batch";

    private final JdbcClient jdbc;
    private final DataSource store;
    private final AuditLog auditLog;
    private final CurrentActor actor;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Deliveries(
            JdbcClient jdbc,
            DataSource store,
            AuditLog auditLog,
            CurrentActor actor,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.store = store;
        this.auditLog = auditLog;
        this.actor = actor;
        this.clock = clock;
        this.events = events;
    }

    /** Makes others who deliver to the unit wait until this transaction ends, and tells the last number given out. */
    @Transactional(propagation = Propagation.MANDATORY)
    long lock(UnitId unit) {
        jdbc.sql("insert into monitoring.intake (unit_id) values (:unit) on conflict do nothing")
                .param("unit", unit.value())
                .update();
        return jdbc.sql("select last from monitoring.intake where unit_id = :unit for update")
                .param("unit", unit.value())
                .query(Long.class)
                .single();
    }

    /**
     * The same delivery where it was taken before: one of the same source under the same key, or a file with the same bytes.
     *
     * @throws Refused for a key that stood for other content
     */
    Optional<Taken> before(Delivery delivery) {
        var source = delivery.source();
        if (source != null && delivery.key() != null) {
            return jdbc.sql("select * from monitoring.batch where source_id = :source and idempotency_key = :key")
                    .param("source", source.value())
                    .param("key", delivery.key())
                    .query((row, n) -> {
                        if (!java.util.Arrays.equals(row.getBytes("sha256"), delivery.sha256())
                                || !row.getString("feed").equals(delivery.feed())) {
                            throw new Refused(Refusal.of("monitoring.feeds.refusal.key-of-other-content"));
                        }
                        return taken(row, true);
                    })
                    .optional();
        }
        return delivery.origin() != Delivery.Origin.FILE
                ? Optional.empty()
                : jdbc.sql("""
                                select * from monitoring.batch where unit_id = :unit and feed = :feed and sha256 = :sha256 and origin = 'FILE'
                                order by received_at desc limit 1
                                """)
                        .param("unit", delivery.unit().value())
                        .param("feed", delivery.feed())
                        .param("sha256", delivery.sha256())
                        .query((row, n) -> taken(row, true))
                        .optional();
    }

    /** Writes the delivery down with its defects, appends the act, and says that there is news. */
    Taken close(BatchId id, Delivery delivery, Counts counts, List<FeedDefect> defects, long last) {
        var taken = taken(id, clock.instant(), counts, last);
        insert(taken, delivery);
        find(taken, delivery, defects);
        jdbc.sql("update monitoring.intake set last = :last where unit_id = :unit")
                .param("last", last)
                .param("unit", delivery.unit().value())
                .update();
        auditLog.append("monitoring.batch-taken", Subject.of(SUBJECT, id.value()), delivery.reason());
        if (taken.stored() > 0) {
            events.publishEvent(new RecordsArrived(delivery.unit()));
        }
        return taken;
    }

    private void insert(Taken taken, Delivery delivery) {
        var source = delivery.source();
        jdbc.sql("""
                        insert into monitoring.batch (id, unit_id, feed, origin, source_id, idempotency_key, file_name, sha256, received_at,
                            received_by, reason, row_count, added, corrected, withdrawn, unchanged, outdated, unusable, first_sequence, last_sequence)
                        values (:id, :unit, :feed, :origin, :source, :key, :file, :sha256, :at, :by, :reason, :rows, :added, :corrected, :withdrawn,
                            :unchanged, :outdated, :unusable, :first, :last)
                        """)
                .param("id", taken.batch().value())
                .param("unit", delivery.unit().value())
                .param("feed", delivery.feed())
                .param("origin", delivery.origin().name())
                .param("source", source == null ? null : source.value())
                .param("key", delivery.key())
                .param("file", delivery.fileName())
                .param("sha256", delivery.sha256())
                .param("at", Timestamp.from(taken.receivedAt()))
                .param("by", actor.get().name())
                .param("reason", delivery.reason())
                .param("rows", taken.rows())
                .param("added", taken.added())
                .param("corrected", taken.corrected())
                .param("withdrawn", taken.withdrawn())
                .param("unchanged", taken.unchanged())
                .param("outdated", taken.outdated())
                .param("unusable", taken.unusable())
                .param("first", taken.first())
                .param("last", taken.last())
                .update();
    }

    private void find(Taken taken, Delivery delivery, List<FeedDefect> defects) {
        if (defects.isEmpty()) {
            return;
        }
        var rows =
                new CopyRows("monitoring.finding (unit_id, batch_id, feed, kind, row_number, record_id, field, found)");
        for (var defect : defects) {
            rows.add(delivery.unit()).add(taken.batch()).add(delivery.feed()).add(defect.kind());
            rows.add(defect.row()).add(defect.record()).add(defect.column()).add(defect.found());
            rows.endRow();
        }
        rows.send(store);
    }

    /** What became of rows that were not kept. */
    Taken rehearsed(BatchId id, Counts counts, long last) {
        return taken(id, clock.instant(), counts, last);
    }

    private static Taken taken(BatchId id, Instant at, Counts counts, long last) {
        return new Taken(
                id,
                false,
                at,
                counts.rows,
                counts.added,
                counts.corrected,
                counts.withdrawn,
                counts.unchanged,
                counts.outdated,
                counts.unusable,
                last - counts.stored() + 1,
                last);
    }

    static Taken taken(ResultSet row, boolean again) throws SQLException {
        return new Taken(
                new BatchId(row.getObject("id", UUID.class)),
                again,
                row.getTimestamp("received_at").toInstant(),
                row.getInt("row_count"),
                row.getInt("added"),
                row.getInt("corrected"),
                row.getInt("withdrawn"),
                row.getInt("unchanged"),
                row.getInt("outdated"),
                row.getInt("unusable"),
                row.getLong("first_sequence"),
                row.getLong("last_sequence"));
    }
}
