package org.probity.audit;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gathers the acts of a transaction and writes them just before it commits, so that the one lock that orders the chain is held
 * for the shortest time and always taken last.
 */
@Component
class ChainedLog implements AuditLog {

    private static final long CHAIN_LOCK = 0x70726f62697479L;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;
    private final ObjectProvider<CurrentActor> currentActor;
    private final Map<String, AuditedContent> contents;
    private final ApplicationEventPublisher events;

    ChainedLog(
            JdbcClient jdbc,
            JdbcTemplate batches,
            Clock clock,
            ObjectProvider<CurrentActor> currentActor,
            List<AuditedContent> contents,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
        this.currentActor = currentActor;
        this.contents = contents.stream().collect(Collectors.toMap(AuditedContent::kind, content -> content));
        this.events = events;
    }

    /** The log now reaches to this number; published after the commit, for whoever makes checkpoints. */
    record Grown(long sequence) {}

    @Override
    public void append(String act, Subject subject, @Nullable String reason) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An act is logged in its own transaction: " + act);
        }
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("A transaction that only reads does not act: " + act);
        }
        var actor = currentActor.getIfAvailable(() -> () -> Actor.SYSTEM).get();
        pending().add(new PendingEntry(actor, act, subject, reason));
    }

    @Override
    public List<Entry> entriesAbout(Subject subject) {
        return jdbc.sql(
                        EntryRow.COLUMNS
                                + " from audit.entry where subject = :kind and subject_id = :id order by sequence desc limit 500")
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query((row, n) -> EntryRow.of(row).entry())
                .list();
    }

    private List<PendingEntry> pending() {
        var writer = TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(BeforeCommit.class::isInstance)
                .map(BeforeCommit.class::cast)
                .findFirst();
        return writer.orElseGet(() -> {
                    var fresh = new BeforeCommit();
                    TransactionSynchronizationManager.registerSynchronization(fresh);
                    return fresh;
                })
                .entries;
    }

    /** Comes last of all that happens before the commit, so that what others still append there is written too. */
    private final class BeforeCommit implements TransactionSynchronization {

        private final List<PendingEntry> entries = new ArrayList<>();
        private final Map<Object, Integer> savepoints = new HashMap<>();
        private long reached;

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        @Override
        public void savepoint(Object savepoint) {
            savepoints.put(savepoint, entries.size());
        }

        @Override
        public void savepointRollback(Object savepoint) {
            var size = savepoints.getOrDefault(savepoint, 0);
            entries.subList(size, entries.size()).clear();
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!entries.isEmpty()) {
                reached = write(entries);
            }
        }

        @Override
        public void afterCommit() {
            if (reached > 0) {
                events.publishEvent(new Grown(reached));
            }
        }
    }

    private long write(List<PendingEntry> entries) {
        var hashes = contentHashes(entries);
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", CHAIN_LOCK)
                .query()
                .singleRow();
        var head = jdbc.sql("select sequence, hash from audit.entry order by sequence desc limit 1")
                .query((row, n) -> new Link(row.getLong("sequence"), row.getBytes("hash")))
                .optional()
                .orElse(Link.FIRST);
        var now = Link.toMicros(clock.instant());
        var rows = new ArrayList<Object[]>(entries.size());
        for (var entry : entries) {
            var link = entry.chainedAfter(head, now, hashes.get(entry.subject()));
            rows.add(link.row());
            head = link.link();
        }
        batches.batchUpdate("""
                insert into audit.entry (sequence, at, account_id, actor, on_behalf_of, act, subject, subject_id, reason,
                                         content_hash, previous, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
        return head.sequence();
    }

    private Map<Subject, byte[]> contentHashes(List<PendingEntry> entries) {
        var hashes = new HashMap<Subject, byte[]>();
        var byKind = entries.stream()
                .map(PendingEntry::subject)
                .filter(subject -> contents.containsKey(subject.kind()))
                .collect(groupingBy(Subject::kind, Collectors.toCollection(LinkedHashSet::new)));
        if (byKind.isEmpty()) {
            return hashes;
        }
        jdbc.sql(AuditedContent.CANONICAL_SESSION).query().singleRow();
        byKind.forEach((kind, subjects) -> {
            var content = java.util.Objects.requireNonNull(contents.get(kind));
            var ids = subjects.stream()
                    .map(subject -> UUID.fromString(subject.id()))
                    .toArray(UUID[]::new);
            jdbc.sql(content.hashes() + " where c.id = any(:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        hashes.put(new Subject(kind, row.getString("id")), row.getBytes("hash"));
                    });
        });
        return hashes;
    }
}
