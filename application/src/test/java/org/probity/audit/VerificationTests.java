package org.probity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What somebody with the database's highest rights does behind the program's back is found and named (P2.1.4c, invariant 7). The
 * store is this class's own; each deed is done and examined in a transaction that is rolled back.
 */
@ProbityTest
@TestPropertySource(properties = "probity.test=verification")
class VerificationTests {

    private static boolean founded;

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private Verification verification;

    @Autowired
    private Checkpoints checkpoints;

    @Autowired
    private AuditLog auditLog;

    @Autowired
    private DataSource store;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private List<AuditedContent> contents;

    @Autowired
    private Clock clock;

    @Value("${probity.audit.key}")
    private java.nio.file.Path key;

    @BeforeEach
    void aLogWithACheckpointAndAFewEntriesAfterIt() {
        if (!founded) {
            bureaus.found();
            checkpoints.make();
            bureaus.found();
            checkpoints.make();
            bureaus.found();
            founded = true;
        }
    }

    private interface Deed {
        void doneBy(Connection attacker) throws SQLException;
    }

    private List<String> found(Deed deed) throws SQLException {
        return findings(deed).stream().map(f -> f.kind() + " " + f.arguments()).toList();
    }

    private List<Finding> findings(Deed deed) throws SQLException {
        try (var attacker = store.getConnection()) {
            attacker.setAutoCommit(false);
            try {
                execute(attacker, "set local session_replication_role = replica");
                deed.doneBy(attacker);
                return verification
                        .verify(attacker, Trust.of(key), clock.instant())
                        .findings();
            } finally {
                attacker.rollback();
                attacker.setAutoCommit(true);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void renumber(Connection attacker, int from, int by) throws SQLException {
        execute(attacker, "alter table audit.entry drop constraint entry_pkey");
        execute(attacker, "update audit.entry set sequence = sequence + " + by + " where sequence >= " + from);
    }

    private long last() {
        return jdbc.sql("select max(sequence) from audit.entry")
                .query(Long.class)
                .single();
    }

    /** Writes an entry's hash anew after its fields were changed, as one who read this code can. */
    private static void rehash(Connection attacker, long from, long to) throws SQLException {
        for (var sequence = from; sequence <= to; sequence++) {
            var before = row(attacker, sequence - 1).hash();
            try (var update =
                    attacker.prepareStatement("update audit.entry set previous = ?, hash = ? where sequence = ?")) {
                var row = row(attacker, sequence);
                var relinked = new EntryRow(row.entry(), row.contentHash(), before, row.hash());
                update.setBytes(1, before);
                update.setBytes(2, relinked.hashAs(sequence));
                update.setLong(3, sequence);
                update.execute();
            }
        }
    }

    private static EntryRow row(Connection connection, long sequence) throws SQLException {
        try (var statement = connection.prepareStatement(EntryRow.COLUMNS + " from audit.entry where sequence = ?")) {
            statement.setLong(1, sequence);
            try (ResultSet row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                return EntryRow.of(row);
            }
        }
    }

    private static void insertCopy(Connection attacker, int of, int as) throws SQLException {
        execute(
                attacker,
                "insert into audit.entry select " + as
                        + ", at, account_id, 'forger', on_behalf_of, act, subject, subject_id, reason,"
                        + " content_hash, previous, hash from audit.entry where sequence = " + of);
    }

    @Test
    void whatNobodyTouchedIsWhole() throws SQLException {
        var report = verification.run();
        assertThat(report.findings()).isEmpty();
        assertThat(report.whole()).isTrue();
        assertThat(report.entries()).isEqualTo(last());
        assertThat(report.checkpoints()).isEqualTo(2);
        assertThat(report.subjects()).isGreaterThan(50);
    }

    @Test
    void theSessionsTimeZoneChangesNothing() throws SQLException {
        assertThat(found(attacker -> execute(attacker, "set local time zone 'Asia/Shanghai'")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor = 'somebody else'",
                "reason = 'another'",
                "at = at + interval '1 hour'",
                "act = 'risks.nothing'",
                "subject_id = 'x'",
                "account_id = null, on_behalf_of = 'y'",
                "content_hash = null"
            })
    void anEditedEntryIsNamed(String edit) throws SQLException {
        assertThat(found(attacker -> execute(attacker, "update audit.entry set " + edit + " where sequence = 7")))
                .contains("ENTRY_EDITED [7]")
                .noneMatch(f -> f.startsWith("ENTRY_") && !f.equals("ENTRY_EDITED [7]"));
    }

    @Test
    void anEntryEditedWithItsHashIsNamed() throws SQLException {
        assertThat(found(attacker -> {
                    execute(attacker, "update audit.entry set actor = 'somebody else' where sequence = 7");
                    rehash(attacker, 7, 7);
                }))
                .containsExactly("ENTRY_REWRITTEN [7]");
    }

    @Test
    void aHistoryRewrittenThroughoutIsFoundByTheSignedCheckpoint() throws SQLException {
        var size = jdbc.sql("select min(size) from audit.checkpoint")
                .query(Long.class)
                .single();
        assertThat(found(attacker -> {
                    execute(attacker, "update audit.entry set actor = 'somebody else' where sequence = 7");
                    rehash(attacker, 7, last());
                }))
                .containsExactly("HISTORY_REWRITTEN [1, " + size + "]");
    }

    @Test
    void removedEntriesAreNamed() throws SQLException {
        assertThat(found(attacker -> execute(attacker, "delete from audit.entry where sequence between 5 and 7")))
                .contains("ENTRY_REMOVED [5, 7]")
                .noneMatch(f -> f.startsWith("ENTRY_") && !f.equals("ENTRY_REMOVED [5, 7]"));
        assertThat(found(attacker -> execute(attacker, "delete from audit.entry where sequence = 1")))
                .contains("ENTRY_REMOVED [1, 1]");
    }

    @Test
    void aRemovedEntryIsNamedThoughTheOthersWereRenumbered() throws SQLException {
        assertThat(found(attacker -> {
                    execute(attacker, "delete from audit.entry where sequence = 5");
                    renumber(attacker, 6, -1);
                }))
                .contains("ENTRY_REMOVED [5, 5]")
                .noneMatch(f -> f.startsWith("ENTRY_") && !f.equals("ENTRY_REMOVED [5, 5]"));
    }

    @Test
    void anInsertedEntryIsNamed() throws SQLException {
        assertThat(found(attacker -> {
                    renumber(attacker, 6, 1);
                    insertCopy(attacker, 5, 6);
                }))
                .contains("ENTRY_INSERTED [6]")
                .noneMatch(f -> f.startsWith("ENTRY_") && !f.equals("ENTRY_INSERTED [6]"));
    }

    @Test
    void anInsertedEntryIsNamedThoughItFollowsTheOneBefore() throws SQLException {
        assertThat(found(attacker -> {
                    renumber(attacker, 6, 1);
                    insertCopy(attacker, 5, 6);
                    rehash(attacker, 6, 6);
                }))
                .contains("ENTRY_INSERTED [6]")
                .noneMatch(f -> f.startsWith("ENTRY_") && !f.equals("ENTRY_INSERTED [6]"));
    }

    @Test
    void anEntryPutAtTheEndIsNamed() throws SQLException {
        var next = (int) last() + 1;
        assertThat(found(attacker -> insertCopy(attacker, next - 1, next))).contains("ENTRY_FOREIGN [" + next + "]");
    }

    @Test
    void anEditAndARemovalSideBySideAreBothNamed() throws SQLException {
        assertThat(found(attacker -> {
                    execute(attacker, "delete from audit.entry where sequence = 5");
                    execute(attacker, "update audit.entry set actor = 'somebody else' where sequence = 6");
                }))
                .contains("ENTRY_REMOVED [5, 5]", "ENTRY_EDITED [6]");
    }

    @Test
    void anEndCutOffIsFoundByTheCheckpointThatCoveredIt() throws SQLException {
        var size = jdbc.sql("select max(size) from audit.checkpoint")
                .query(Long.class)
                .single();
        assertThat(found(attacker -> execute(attacker, "delete from audit.entry where sequence > " + (size - 3))))
                .contains("TAIL_REMOVED [" + (size - 2) + ", " + size + "]");
    }

    @Test
    void anEndCutOffWithItsCheckpointIsFoundByTheWitnessBesideTheKey() throws SQLException {
        var size = jdbc.sql("select max(size) from audit.checkpoint")
                .query(Long.class)
                .single();
        assertThat(found(attacker -> {
                    execute(attacker, "delete from audit.entry where sequence > " + (size - 3));
                    execute(attacker, "delete from audit.checkpoint where size = " + size);
                }))
                .contains("TAIL_REMOVED [" + (size - 2) + ", " + size + "]", "CHECKPOINT_REMOVED [" + size + "]");
    }

    @Test
    void aForgedCheckpointIsNamed() throws SQLException {
        var size = jdbc.sql("select min(size) from audit.checkpoint")
                .query(Long.class)
                .single();
        assertThat(found(attacker ->
                        execute(attacker, "update audit.checkpoint set root = sha256('x') where size = " + size)))
                .contains("CHECKPOINT_FORGED [" + size + "]");
    }

    @Test
    void aCheckpointSignedWithAnotherKeyIsNamed() throws SQLException {
        var size = jdbc.sql("select min(size) from audit.checkpoint")
                .query(Long.class)
                .single();
        var another = SigningKey.in(key.resolveSibling(UUID.randomUUID() + ".key"));
        assertThat(found(attacker -> {
                    var tree = new MerkleTree();
                    for (var sequence = 1; sequence <= size; sequence++) {
                        tree.append(row(attacker, sequence).hash());
                    }
                    var forged = Checkpoint.signed(tree, Link.toMicros(clock.instant()), another);
                    try (var update = attacker.prepareStatement(
                            "update audit.checkpoint set root = ?, at = ?, public_key = ?, signature = ? where size = ?")) {
                        update.setBytes(1, forged.root());
                        update.setTimestamp(2, Timestamp.from(forged.at()));
                        update.setBytes(3, forged.publicKey());
                        update.setBytes(4, forged.signature());
                        update.setLong(5, size);
                        update.execute();
                    }
                }))
                .containsExactly("CHECKPOINT_OF_STRANGER [" + size + ", " + another.fingerprint() + "]");
    }

    @Test
    void everyKindsEditedRemovedAndInsertedRowsAreNamed() throws SQLException {
        var covered = new ArrayList<String>();
        for (var content : contents) {
            var known = jdbc.sql("select min(c.id::text) from (" + content.query() + ") c")
                    .query(String.class)
                    .optional();
            if (known.isEmpty()
                    || content.query().contains("join")
                    || !content.query().startsWith("select id, to_jsonb(t)")) {
                continue;
            }
            var id = known.get();
            var table = content.kind();
            var forged =
                    table.equals("identity.account") ? "username = username || '-forger'" : "changed_by = 'forger'";
            var subject = "[" + content.kind() + ", " + id + ", ";
            assertThat(found(attacker ->
                            execute(attacker, "update " + table + " set " + forged + " where id = '" + id + "'")))
                    .as(table)
                    .singleElement()
                    .asString()
                    .startsWith("ROW_EDITED " + subject);
            assertThat(found(attacker -> execute(attacker, "delete from " + table + " where id = '" + id + "'")))
                    .as(table)
                    .singleElement()
                    .asString()
                    .startsWith("ROW_REMOVED " + subject);
            var other = UUID.randomUUID();
            assertThat(found(attacker -> {
                        execute(
                                attacker,
                                "create temp table copy on commit drop as select * from " + table + " where id = '" + id
                                        + "'");
                        execute(attacker, "delete from " + table + " where id = '" + id + "'");
                        execute(attacker, "update copy set id = '" + other + "'");
                        execute(attacker, "insert into " + table + " select * from copy");
                    }))
                    .as(table)
                    .contains("ROW_INSERTED [" + content.kind() + ", " + other + ", 0]");
            covered.add(table);
        }
        assertThat(covered).contains("organization.post", "organization.holding", "organization.person");
    }

    @Test
    void appendsFromManyThreadsMakeOneChainWithoutGaps() throws Exception {
        var before = last();
        var threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Void> manyActs = () -> {
                for (var i = 0; i < 25; i++) {
                    transactions.executeWithoutResult(status -> {
                        auditLog.append("risks.tested", new Subject("risks.nothing", "x"), "thread");
                        auditLog.append("risks.tested", new Subject("risks.nothing", "y"), "thread");
                    });
                }
                return null;
            };
            for (var result : threads.invokeAll(java.util.Collections.nCopies(8, manyActs))) {
                result.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(last()).isEqualTo(before + 400);
        assertThat(jdbc.sql("select count(*) from audit.entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(last());
        assertThat(verification.run().findings()).isEmpty();
    }

    @Test
    void whatIsRolledBackLeavesNoEntry() {
        var before = last();
        transactions.executeWithoutResult(status -> {
            auditLog.append("risks.tested", new Subject("risks.nothing", "x"));
            status.setRollbackOnly();
        });
        assertThat(last()).isEqualTo(before);
        transactions.executeWithoutResult(status -> {
            auditLog.append("risks.tested", new Subject("risks.nothing", "kept"));
            var savepoint = status.createSavepoint();
            auditLog.append("risks.tested", new Subject("risks.nothing", "taken back"));
            status.rollbackToSavepoint(savepoint);
        });
        assertThat(last()).isEqualTo(before + 1);
    }

    @Test
    void anActWithoutATransactionIsRefused() {
        assertThatThrownBy(() -> auditLog.append("risks.tested", new Subject("risks.nothing", "x")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theProgramItselfCannotChangeTheLog() {
        for (var sql : List.of(
                "update audit.entry set actor = 'x'",
                "delete from audit.entry",
                "truncate audit.entry",
                "delete from audit.checkpoint")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).hasMessageContaining("Nothing is deleted or rewritten");
        }
    }

    @Test
    void aBrokenTailIsNotSigned() throws SQLException {
        // Two checkpoints at most exist: the deed is rolled back, and with it whatever was signed.
        transactions.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql("update audit.entry set actor = 'x' where sequence = (select max(sequence) from audit.entry)")
                    .update();
            assertThat(checkpoints.make()).isEmpty();
            status.setRollbackOnly();
        });
    }

    @Test
    void onlyItsOwnerReadsTheKey() throws Exception {
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(
                        java.nio.file.Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }
}
