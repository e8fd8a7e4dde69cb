package org.probity.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Proves the log whole, or names what is not: recomputes the chain and the Merkle roots, checks the checkpoints' signatures and
 * compares every covered row with its last entry. Reads one snapshot, row by row, also while the program runs.
 */
@Component
public class Verification {

    /** How many findings are named; the others are counted. */
    public static final int LISTED = 1000;

    private static final int FETCH = 2000;

    private final DataSource store;
    private final List<AuditedContent> contents;
    private final Path keyFile;
    private final Clock clock;

    public Verification(
            DataSource store, List<AuditedContent> contents, @Value("${probity.audit.key}") Path keyFile, Clock clock) {
        this.store = store;
        this.contents = List.copyOf(contents);
        this.keyFile = keyFile;
        this.clock = clock;
    }

    /** @throws SQLException when the store cannot be read */
    public Report run() throws SQLException {
        var started = clock.instant();
        var trust = Trust.of(keyFile);
        try (var connection = store.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return verify(connection, trust, started);
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
            }
        }
    }

    /** Within a transaction of the caller. */
    Report verify(Connection connection, Trust trust, java.time.Instant started) throws SQLException {
        try (var session = connection.createStatement()) {
            session.execute(AuditedContent.CANONICAL_SESSION);
        }
        var findings = new Findings();
        var entries = 0L;
        CheckpointCheck checkpoints;
        try (var readEntries = connection.prepareStatement(EntryRow.COLUMNS + " from audit.entry order by sequence");
                var readCheckpoints = connection.prepareStatement("select * from audit.checkpoint order by size")) {
            readEntries.setFetchSize(FETCH);
            readCheckpoints.setFetchSize(FETCH);
            var chain = new ChainCheck(findings);
            try (var signed = readCheckpoints.executeQuery();
                    var rows = readEntries.executeQuery()) {
                checkpoints = new CheckpointCheck(signed, trust, findings);
                while (rows.next()) {
                    var row = EntryRow.of(rows);
                    chain.add(row);
                    checkpoints.add(row);
                    entries++;
                }
                chain.end();
                checkpoints.end(chain.reached());
            }
        }
        var content = new ContentCheck(connection, findings);
        content.all(contents);
        return new Report(
                started,
                Duration.between(started, clock.instant()),
                entries,
                checkpoints.compared(),
                checkpoints.signedUpTo(),
                content.subjects(),
                contents.size(),
                findings.listed(),
                findings.found(),
                trust.fingerprint().orElse(null));
    }
}
