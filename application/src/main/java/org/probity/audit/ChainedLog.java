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

    ChainedLog(
            JdbcClient jdbc,
            JdbcTemplate batches,
            Clock clock,
            ObjectProvider<CurrentActor> currentActor,
            List<AuditedContent> contents) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
        this.currentActor = currentActor;
        this.contents = contents.stream().collect(Collectors.toMap(AuditedContent::kind, content -> content));
    }

    @Override
    public void append(String act, Subject subject, @Nullable String reason) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An act is logged in its own transaction: " + act);
        }
        var actor = currentActor.getIfAvailable(() -> () -> Actor.SYSTEM).get();
        pending().add(new PendingEntry(actor, act, subject, reason));
    }

    @Override
    public List<Entry> entriesAbout(Subject subject) {
        return jdbc.sql("""
                        select sequence, at, account_id, actor, on_behalf_of, act, subject, subject_id, reason
                        from audit.entry where subject = :kind and subject_id = :id order by sequence desc limit 500
                        """)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query((row, n) -> new Entry(
                        row.getLong("sequence"),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("account_id", UUID.class),
                        row.getString("actor"),
                        row.getString("on_behalf_of"),
                        row.getString("act"),
                        subject,
                        row.getString("reason")))
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

    private final class BeforeCommit implements TransactionSynchronization {

        private final List<PendingEntry> entries = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!entries.isEmpty()) {
                write(entries);
            }
        }
    }

    private void write(List<PendingEntry> entries) {
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
    }

    private Map<Subject, byte[]> contentHashes(List<PendingEntry> entries) {
        var hashes = new HashMap<Subject, byte[]>();
        var byKind = entries.stream()
                .map(PendingEntry::subject)
                .collect(groupingBy(Subject::kind, Collectors.toCollection(LinkedHashSet::new)));
        byKind.forEach((kind, subjects) -> {
            var content = contents.get(kind);
            if (content != null) {
                var ids = subjects.stream()
                        .map(subject -> UUID.fromString(subject.id()))
                        .toArray(UUID[]::new);
                jdbc.sql("select id, content::text as content from (" + content.query() + ") c where id = any(:ids)")
                        .param("ids", ids)
                        .query(row -> {
                            hashes.put(new Subject(kind, row.getString("id")), Link.sha256(row.getString("content")));
                        });
            }
        });
        return hashes;
    }
}
