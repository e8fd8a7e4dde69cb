package org.probity.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Compares each checkpoint with the Merkle root of the log as it is, while the log passes by. */
final class CheckpointCheck {

    private final ResultSet checkpoints;
    private final Trust trust;
    private final Findings findings;
    private final MerkleTree tree = new MerkleTree();
    private @Nullable Checkpoint next;
    private boolean witnessed;
    private boolean departed;
    private long compared;
    private long signedUpTo;
    private long agreedUpTo;

    CheckpointCheck(ResultSet checkpoints, Trust trust, Findings findings) throws SQLException {
        this.checkpoints = checkpoints;
        this.trust = trust;
        this.findings = findings;
        advance();
    }

    void add(EntryRow row) throws SQLException {
        tree.append(row.hash());
        while (next != null && next.size() <= tree.size()) {
            compare(next);
            advance();
        }
    }

    /** @param reached the number of the last sound entry */
    void end(long reached) throws SQLException {
        while (next != null) {
            advance();
        }
        var promised = Math.max(signedUpTo, trust.witnessedSize());
        if (promised > reached) {
            findings.add(Finding.Kind.TAIL_REMOVED, reached + 1, promised);
        }
        if (trust.witness().isPresent() && !witnessed) {
            findings.add(Finding.Kind.CHECKPOINT_REMOVED, trust.witnessedSize());
        }
    }

    long compared() {
        return compared;
    }

    long signedUpTo() {
        return signedUpTo;
    }

    private void compare(Checkpoint checkpoint) {
        var agrees = java.util.Arrays.equals(checkpoint.root(), tree.root());
        if (agrees) {
            agreedUpTo = checkpoint.size();
        } else if (!departed) {
            departed = true;
            // Where the chain itself is broken, the culprit has been named already.
            if (findings.found() == 0) {
                findings.add(Finding.Kind.HISTORY_REWRITTEN, agreedUpTo + 1, checkpoint.size());
            }
        }
    }

    private void advance() throws SQLException {
        next = checkpoints.next() ? Checkpoint.of(checkpoints, 0) : null;
        if (next == null) {
            return;
        }
        compared++;
        signedUpTo = next.size();
        witnessed |= trust.witness().filter(next.line()::equals).isPresent();
        if (!next.signatureHolds()) {
            findings.add(Finding.Kind.CHECKPOINT_FORGED, next.size());
        } else if (!trust.knows(next.publicKey())) {
            findings.add(Finding.Kind.CHECKPOINT_OF_STRANGER, next.size(), SigningKey.fingerprint(next.publicKey()));
        }
    }
}
