package org.probity.monitoring.feeds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.log.RecordedEvent;
import org.probity.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * The events of process runs that feeds delivered. Their numbers and those of {@link FeedRecords} are one sequence in a unit, and
 * nothing is deleted either.
 */
@Repository
public class FeedEvents {

    /** The feed of steps of process runs. */
    public static final String FEED = "events";

    private static final int CHUNK = 4_000;
    private static final int MOST_DEFECTS = 100_000;

    private final JdbcClient jdbc;
    private final DataSource store;
    private final Deliveries deliveries;

    FeedEvents(JdbcClient jdbc, DataSource store, Deliveries deliveries) {
        this.jdbc = jdbc;
        this.store = store;
        this.deliveries = deliveries;
    }

    /** Takes a delivery as a whole, as {@link FeedRecords#accept} does. */
    @Transactional
    public Taken accept(Delivery delivery, Rows<GivenEvent> rows) {
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
    public Taken accept(Delivery delivery, List<GivenEvent> events) {
        return accept(delivery, Rows.of(events));
    }

    /** Takes back the event that holds under a key. */
    @Transactional
    Taken withdraw(Delivery delivery, StoredEvent of, long revision) {
        var intake = new Intake(delivery, deliveries.lock(delivery.unit()));
        intake.storeKeyed(List.of(new KeyedEvent(
                new GivenEvent(of.id(), revision, true, of.event()), of.key(), Content.hash(of.event()))));
        return deliveries.close(intake.batch, delivery, intake.counts, intake.defects, intake.last);
    }

    /** What {@link #accept} would do, with all that it would find; nothing is kept. */
    @Transactional
    public Rehearsed rehearse(Delivery delivery, Rows<GivenEvent> rows) {
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

    /** The rows after a number, in their order, corrections and withdrawals among them. */
    public List<StoredEvent> since(UnitId unit, long sequence, int limit) {
        return jdbc.sql("""
                        select * from monitoring.event where unit_id = :unit and sequence > :sequence order by sequence limit :limit
                        """)
                .param("unit", unit.value())
                .param("sequence", sequence)
                .param("limit", limit)
                .query((row, n) -> EventRows.stored(row))
                .list();
    }

    /** The events that hold of some cases, case by case in the order of time. */
    public List<RecordedEvent> ofCases(UnitId unit, Collection<String> cases) {
        return jdbc.sql("""
                        select * from monitoring.event where unit_id = :unit and case_id = any(:cases) and superseded_by is null and not withdrawn
                        order by case_id, happened_at nulls last, sequence
                        """)
                .param("unit", unit.value())
                .param("cases", cases.toArray(String[]::new))
                .query((row, n) -> EventRows.stored(row).event())
                .list();
    }

    /** All events that hold, case by case in the order of time, read as a stream within the transaction. */
    @Transactional(readOnly = true)
    public void forEach(UnitId unit, Consumer<RecordedEvent> each) {
        try (var events = jdbc
                .sql("""
                        select * from monitoring.event where unit_id = :unit and superseded_by is null and not withdrawn
                        order by case_id, happened_at nulls last, sequence
                        """)
                .withFetchSize(5_000)
                .param("unit", unit.value())
                .query((row, n) -> EventRows.stored(row).event())
                .stream()) {
            events.forEach(each);
        }
    }

    /** How many events hold. */
    public long count(UnitId unit) {
        return jdbc.sql(
                        "select count(*) from monitoring.event where unit_id = :unit and superseded_by is null and not withdrawn")
                .param("unit", unit.value())
                .query(Long.class)
                .single();
    }

    /** One delivery on its way in. */
    private final class Intake {

        private final BatchId batch = BatchId.random();
        private final Delivery delivery;
        private final Places places;
        private final Counts counts = new Counts();
        private final List<FeedDefect> defects = new ArrayList<>();
        private final Occurrences occurrences = new Occurrences();
        private long last;

        Intake(Delivery delivery, long last) {
            this.delivery = delivery;
            this.places = new Places(jdbc, delivery.unit());
            this.last = last;
        }

        void takeAll(Rows<GivenEvent> rows) {
            var chunk = new ArrayList<GivenEvent>(CHUNK);
            rows.read(
                    event -> {
                        if (event.event().caseId().length() > FeedRecords.LONGEST_ID
                                || event.event().caseId().isBlank()) {
                            note(new FeedDefect(
                                    FeedDefect.Kind.WITHOUT_ID,
                                    event.event().row(),
                                    "",
                                    "case",
                                    event.event().caseId()));
                            return;
                        }
                        chunk.add(event);
                        if (chunk.size() == CHUNK) {
                            store(chunk);
                            chunk.clear();
                        }
                    },
                    this::note);
            store(chunk);
        }

        private void note(FeedDefect defect) {
            counts.note(defect);
            if (defects.size() < MOST_DEFECTS) {
                defects.add(defect);
            }
        }

        private void store(List<GivenEvent> chunk) {
            if (chunk.isEmpty()) {
                return;
            }
            storeKeyed(chunk.stream().map(this::keyed).toList());
        }

        private void storeKeyed(List<KeyedEvent> keyed) {
            var standing = standing(keyed);
            var superseded = new HashMap<Long, Long>();
            var written = new ArrayList<KeyedEvent>();
            var numbers = new ArrayList<Long>();
            var before = last;
            for (var each : keyed) {
                counts.rows++;
                var given = each.given();
                var known = standing.get(each.key());
                switch (Standing.of(known, given.revision(), given.withdrawn(), each.content())) {
                    case UNCHANGED -> counts.unchanged++;
                    case OUTDATED -> {
                        counts.outdated++;
                        defects.add(
                                each.defect(FeedDefect.Kind.OUTDATED, "revision", String.valueOf(given.revision())));
                    }
                    case NEW, CORRECTION -> {
                        last++;
                        counts.stored(known != null, given.withdrawn());
                        if (known != null) {
                            superseded.put(known.sequence(), last);
                            if (known.sequence() > before) {
                                note(each.defect(FeedDefect.Kind.REPEATED, "id", given.id()));
                            }
                        }
                        standing.put(
                                each.key(), new Standing(last, given.revision(), given.withdrawn(), each.content()));
                        written.add(each);
                        numbers.add(last);
                        EventRows.check(each, places, this::note);
                    }
                }
            }
            var rows = EventRows.copy();
            for (var i = 0; i < written.size(); i++) {
                var number = numbers.get(i);
                written.get(i).write(rows, number, batch, delivery.unit(), places, superseded.remove(number));
            }
            supersede(superseded);
            rows.send(store);
        }

        private KeyedEvent keyed(GivenEvent given) {
            var content = Content.hash(given.event());
            var key = given.id().isEmpty()
                    ? Content.hash(content + "#" + occurrences.next(content))
                    : Content.hash("id:" + given.id());
            return new KeyedEvent(given, key, content);
        }

        private Map<UUID, Standing> standing(List<KeyedEvent> events) {
            var standing = new HashMap<UUID, Standing>();
            jdbc.sql("""
                            select event_key, sequence, revision, withdrawn, content_hash from monitoring.event
                            where unit_id = :unit and event_key = any(:keys) and superseded_by is null
                            """)
                    .param("unit", delivery.unit().value())
                    .param("keys", events.stream().map(KeyedEvent::key).toArray(UUID[]::new))
                    .query(row -> {
                        standing.put(
                                row.getObject("event_key", UUID.class),
                                new Standing(
                                        row.getLong("sequence"),
                                        row.getLong("revision"),
                                        row.getBoolean("withdrawn"),
                                        row.getObject("content_hash", UUID.class)));
                    });
            return standing;
        }

        private void supersede(Map<Long, Long> by) {
            if (!by.isEmpty()) {
                jdbc.sql("""
                                update monitoring.event e set superseded_by = s.by
                                from unnest(cast(:old as bigint[]), cast(:new as bigint[])) s (old, by)
                                where e.unit_id = :unit and e.sequence = s.old
                                """)
                        .param("old", by.keySet().toArray(Long[]::new))
                        .param("new", by.values().toArray(Long[]::new))
                        .param("unit", delivery.unit().value())
                        .update();
            }
        }
    }

    /** The events of a case as they hold or once held, in the order in which they came; for the page of a case. */
    List<StoredEvent> history(UnitId unit, String caseId, int limit) {
        return jdbc.sql("""
                        select * from monitoring.event where unit_id = :unit and case_id = :case
                        order by happened_at nulls last, sequence limit :limit
                        """)
                .param("unit", unit.value())
                .param("case", caseId)
                .param("limit", limit)
                .query((row, n) -> EventRows.stored(row))
                .list();
    }

    /** The event with a number, if there is one. */
    public @Nullable StoredEvent find(UnitId unit, long sequence) {
        return jdbc.sql("select * from monitoring.event where unit_id = :unit and sequence = :sequence")
                .param("unit", unit.value())
                .param("sequence", sequence)
                .query((row, n) -> EventRows.stored(row))
                .optional()
                .orElse(null);
    }
}
