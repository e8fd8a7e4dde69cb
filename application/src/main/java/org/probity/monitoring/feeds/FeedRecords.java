package org.probity.monitoring.feeds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.frame.Dates;
import org.probity.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * The records that feeds delivered, by unit and in the order of their numbers. Nothing is deleted: a correction or a withdrawal is a
 * further row, and the row before says that it is superseded.
 */
@Repository
public class FeedRecords {

    private static final int CHUNK = 2_000;
    static final int LONGEST_ID = 300;
    private static final int MOST_DEFECTS = 100_000;

    private final JdbcClient jdbc;
    private final DataSource store;
    private final Deliveries deliveries;
    private final Dates dates;

    FeedRecords(JdbcClient jdbc, DataSource store, Deliveries deliveries, Dates dates) {
        this.jdbc = jdbc;
        this.store = store;
        this.deliveries = deliveries;
        this.dates = dates;
    }

    /**
     * Takes a delivery as a whole: afterwards all of it is there, or, where this throws, nothing. The same delivery a second time, or
     * rows that say what is known, change nothing.
     */
    @Transactional
    public Taken accept(Delivery delivery, Rows<FeedRecord> rows) {
        var last = deliveries.lock(delivery.unit());
        var before = deliveries.before(delivery);
        if (before.isPresent()) {
            return before.get();
        }
        var intake = new Intake(delivery, last);
        intake.takeAll(rows);
        return deliveries.close(intake.batch, delivery, intake.counts, intake.defects, intake.last);
    }

    @Transactional
    public Taken accept(Delivery delivery, List<FeedRecord> records) {
        return accept(delivery, Rows.of(records));
    }

    /** What {@link #accept} would do, with all that it would find; nothing is kept. */
    @Transactional
    public Rehearsed rehearse(Delivery delivery, Rows<FeedRecord> rows) {
        var last = deliveries.lock(delivery.unit());
        var before = deliveries.before(delivery);
        var intake = new Intake(delivery, last);
        if (before.isEmpty()) {
            intake.takeAll(rows);
        }
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Rehearsed(
                before.orElseGet(() -> deliveries.rehearsed(intake.batch, intake.counts, intake.last)),
                List.copyOf(intake.defects));
    }

    /** One delivery on its way in. */
    private final class Intake {

        private final BatchId batch = BatchId.random();
        private final Delivery delivery;
        private final Places places;
        private final Counts counts = new Counts();
        private final List<FeedDefect> defects = new ArrayList<>();
        private final List<FeedRecord> chunk = new ArrayList<>(CHUNK);
        private long last;

        Intake(Delivery delivery, long last) {
            this.delivery = delivery;
            this.places = new Places(jdbc, delivery.unit());
            this.last = last;
        }

        void takeAll(Rows<FeedRecord> rows) {
            rows.read(
                    record -> {
                        if (record.id().length() > LONGEST_ID) {
                            note(new FeedDefect(
                                    FeedDefect.Kind.WITHOUT_ID,
                                    record.row(),
                                    record.id(),
                                    record.kind().idColumn(),
                                    record.id()));
                            return;
                        }
                        chunk.add(record);
                        if (chunk.size() == CHUNK) {
                            last = store(batch, delivery, chunk, places, counts, this::note, last);
                            chunk.clear();
                        }
                    },
                    this::note);
            last = store(batch, delivery, chunk, places, counts, this::note, last);
        }

        private void note(FeedDefect defect) {
            counts.note(defect);
            if (defects.size() < MOST_DEFECTS) {
                defects.add(defect);
            }
        }
    }

    private long store(
            BatchId id,
            Delivery delivery,
            List<FeedRecord> chunk,
            Places places,
            Counts counts,
            Consumer<FeedDefect> defects,
            long last) {
        if (chunk.isEmpty()) {
            return last;
        }
        var standing = standing(delivery, chunk.stream().map(FeedRecord::id).toArray(String[]::new));
        var superseded = new HashMap<Long, Long>();
        var rows = new CopyRows("""
                monitoring.record (unit_id, sequence, feed, record_id, revision, withdrawn, happened_at, content, content_hash, section_ids,
                post_ids, row_number, batch_id, superseded_by)""");
        var written = new ArrayList<Pending>();
        var number = last;
        for (var record : chunk) {
            counts.rows++;
            var hash = Content.hash(record);
            var known = standing.get(record.id());
            switch (Standing.of(known, record.revision(), record.withdrawn(), hash)) {
                case UNCHANGED -> counts.unchanged++;
                case OUTDATED -> {
                    counts.outdated++;
                    defects.accept(new FeedDefect(
                            FeedDefect.Kind.OUTDATED,
                            record.row(),
                            record.id(),
                            "revision",
                            String.valueOf(record.revision())));
                }
                case NEW, CORRECTION -> {
                    number++;
                    counts.stored(known != null, record.withdrawn());
                    if (known != null) {
                        superseded.put(known.sequence(), number);
                        if (known.sequence() > last) {
                            defects.accept(new FeedDefect(
                                    FeedDefect.Kind.REPEATED,
                                    record.row(),
                                    record.id(),
                                    record.kind().idColumn(),
                                    record.id()));
                        }
                    }
                    standing.put(record.id(), new Standing(number, record.revision(), record.withdrawn(), hash));
                    written.add(new Pending(number, record, hash));
                    RecordChecks.defects(record, places, dates.today()).forEach(defects);
                }
            }
        }
        for (var each : written) {
            each.write(rows, id, delivery, places, superseded.remove(each.number));
        }
        supersede(delivery.unit(), superseded);
        rows.send(store);
        return number;
    }

    private record Pending(long number, FeedRecord record, UUID hash) {

        void write(
                CopyRows rows,
                BatchId batch,
                Delivery delivery,
                Places places,
                @org.jspecify.annotations.Nullable Long supersededBy) {
            rows.add(delivery.unit()).add(number).add(record.kind().feed()).add(record.id());
            rows.add(record.revision()).add(record.withdrawn()).add(record.time());
            rows.add(Content.json(record.values())).add(hash);
            rows.add(places.sections(record)).add(places.posts(record));
            rows.add(record.row()).add(batch).add(supersededBy);
            rows.endRow();
        }
    }

    /** Notes which rows hold no longer; {@code by} maps their numbers to those of the rows that hold now. */
    private void supersede(UnitId unit, Map<Long, Long> by) {
        if (!by.isEmpty()) {
            jdbc.sql("""
                            update monitoring.record r set superseded_by = s.by
                            from unnest(cast(:old as bigint[]), cast(:new as bigint[])) s (old, by)
                            where r.unit_id = :unit and r.sequence = s.old
                            """)
                    .param("old", by.keySet().toArray(Long[]::new))
                    .param("new", by.values().toArray(Long[]::new))
                    .param("unit", unit.value())
                    .update();
        }
    }

    private Map<String, Standing> standing(Delivery delivery, String[] ids) {
        var standing = new HashMap<String, Standing>();
        jdbc.sql("""
                        select record_id, sequence, revision, withdrawn, content_hash from monitoring.record
                        where unit_id = :unit and feed = :feed and record_id = any(:ids) and superseded_by is null
                        """)
                .param("unit", delivery.unit().value())
                .param("feed", delivery.feed())
                .param("ids", ids)
                .query(row -> {
                    standing.put(
                            row.getString("record_id"),
                            new Standing(
                                    row.getLong("sequence"),
                                    row.getLong("revision"),
                                    row.getBoolean("withdrawn"),
                                    row.getObject("content_hash", UUID.class)));
                });
        return standing;
    }

    /** The rows after a number, in their order, corrections and withdrawals among them. */
    public List<StoredRecord> since(UnitId unit, long sequence, int limit) {
        return jdbc.sql("""
                        select r.*, b.received_at from monitoring.record r join monitoring.batch b on b.id = r.batch_id
                        where r.unit_id = :unit and r.sequence > :sequence order by r.sequence limit :limit
                        """)
                .param("unit", unit.value())
                .param("sequence", sequence)
                .param("limit", limit)
                .query((row, n) -> record(row))
                .list();
    }

    /** All that hold, withdrawn ones too, in the order of their numbers; read as a stream, within the transaction. */
    @Transactional(readOnly = true)
    public void forEach(UnitId unit, Consumer<StoredRecord> each) {
        var chunk = held(unit, 0);
        while (!chunk.isEmpty()) {
            chunk.forEach(each);
            chunk = held(unit, chunk.get(chunk.size() - 1).sequence());
        }
    }

    private List<StoredRecord> held(UnitId unit, long after) {
        return jdbc.sql("""
                        select r.*, b.received_at from monitoring.record r join monitoring.batch b on b.id = r.batch_id
                        where r.unit_id = :unit and r.sequence > :after and r.superseded_by is null order by r.sequence limit 5000
                        """)
                .param("unit", unit.value())
                .param("after", after)
                .query((row, n) -> record(row))
                .list();
    }

    /** The last number given out in the unit to a record or an event; 0 before the first. */
    public long last(UnitId unit) {
        return jdbc.sql("select coalesce(max(last), 0) from monitoring.intake where unit_id = :unit")
                .param("unit", unit.value())
                .query(Long.class)
                .single();
    }

    /** Up to which number the indicators have read. */
    public long judged(UnitId unit) {
        return jdbc.sql("select coalesce(max(upto), 0) from monitoring.judged where unit_id = :unit")
                .param("unit", unit.value())
                .query(Long.class)
                .single();
    }

    /** The indicators have read all up to the number; the endpoint slows senders down by what is left. */
    @Transactional
    public void judged(UnitId unit, long upto) {
        jdbc.sql("""
                        insert into monitoring.judged (unit_id, upto) values (:unit, :upto)
                        on conflict (unit_id) do update set upto = greatest(monitoring.judged.upto, excluded.upto)
                        """).param("unit", unit.value()).param("upto", upto).update();
    }

    static StoredRecord record(ResultSet row) throws SQLException {
        var kind = RecordKind.ofFeed(row.getString("feed")).orElseThrow();
        row.getLong("superseded_by");
        var superseded = !row.wasNull();
        var sequence = row.getLong("sequence");
        return new StoredRecord(
                sequence,
                Content.record(
                        kind,
                        row.getString("record_id"),
                        row.getLong("revision"),
                        row.getBoolean("withdrawn"),
                        row.getLong("row_number"),
                        row.getString("content")),
                superseded,
                new BatchId(row.getObject("batch_id", UUID.class)),
                row.getTimestamp("received_at").toInstant());
    }
}
