package org.probity.audit;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes and keeps checkpoints. A tail whose chain does not hold is not signed. */
@Component
class Checkpoints {

    private static final Logger log = LoggerFactory.getLogger(Checkpoints.class);
    private static final long CHECKPOINT_LOCK = 0x636865636b706fL;
    private static final int FETCH = 1000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final SigningKey key;
    private final Witness witness;

    Checkpoints(
            JdbcTemplate jdbc,
            TransactionTemplate transactions,
            Clock clock,
            @Value("${probity.audit.key}") Path keyFile) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.key = SigningKey.in(keyFile);
        this.witness = Witness.beside(keyFile);
        log.info("Checkpoints of the log are signed with the key {}", key.fingerprint());
    }

    /**
     * Signs what the log holds now, when it grew since the last checkpoint and no other node is just doing it.
     *
     * @return the new checkpoint, if one was made
     */
    Optional<Checkpoint> make() {
        var made = transactions.execute(status -> {
            var alone = jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, CHECKPOINT_LOCK);
            return Boolean.TRUE.equals(alone) ? extend() : Optional.<Checkpoint>empty();
        });
        var checkpoint = java.util.Objects.requireNonNull(made);
        checkpoint.ifPresent(witness::remember);
        return checkpoint;
    }

    private Optional<Checkpoint> extend() {
        var last = jdbc.query("select * from audit.checkpoint order by size desc limit 1", Checkpoint::of).stream()
                .findFirst();
        var tree = last.map(l -> new MerkleTree(l.size(), l.frontier())).orElseGet(MerkleTree::new);
        var before = tree.size();
        var tail = new Tail(tree, headOf(before));
        var reading = new JdbcTemplate(java.util.Objects.requireNonNull(jdbc.getDataSource()));
        reading.setFetchSize(FETCH);
        reading.query(
                EntryRow.COLUMNS + " from audit.entry where sequence > ? order by sequence",
                row -> {
                    tail.add(EntryRow.of(row));
                },
                before);
        if (tail.broken) {
            log.error(
                    "The log is broken after entry {}: no checkpoint is signed. Run the command verify.", tree.size());
            return Optional.empty();
        }
        if (tree.size() == before) {
            return Optional.empty();
        }
        var checkpoint = Checkpoint.signed(tree, Link.toMicros(clock.instant()), key);
        jdbc.update(
                "insert into audit.checkpoint (size, root, at, frontier, public_key, signature) values (?, ?, ?, ?, ?, ?)",
                checkpoint.size(),
                checkpoint.root(),
                Timestamp.from(checkpoint.at()),
                checkpoint.frontier().toArray(byte[][]::new),
                checkpoint.publicKey(),
                checkpoint.signature());
        return Optional.of(checkpoint);
    }

    private byte[] headOf(long size) {
        return jdbc.query("select hash from audit.entry where sequence = ?", (row, n) -> row.getBytes(1), size).stream()
                .findFirst()
                .orElse(Link.FIRST.hash());
    }

    /** The entries since the last checkpoint, accepted as long as each follows the one before. */
    private static final class Tail {

        private final MerkleTree tree;
        private byte[] previous;
        private boolean broken;

        Tail(MerkleTree tree, byte[] previous) {
            this.tree = tree;
            this.previous = previous;
        }

        void add(EntryRow row) {
            var sequence = row.entry().sequence();
            broken |= sequence != tree.size() + 1
                    || !Arrays.equals(row.previous(), previous)
                    || !Arrays.equals(row.hashAs(sequence), row.hash());
            if (!broken) {
                tree.append(row.hash());
                previous = row.hash();
            }
        }
    }
}
