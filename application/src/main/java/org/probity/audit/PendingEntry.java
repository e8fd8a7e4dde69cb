package org.probity.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An act of the running transaction, not yet in the log. */
record PendingEntry(
        Actor actor, String act, Subject subject, @Nullable String reason) {

    /** An entry with its place in the chain. */
    record Chained(Link link, @Nullable Object[] row) {}

    Chained chainedAfter(Link previous, Instant at, byte @Nullable [] contentHash) {
        var sequence = previous.sequence() + 1;
        var hash = hash(previous.hash(), sequence, at, actor, act, subject, reason, contentHash);
        return new Chained(new Link(sequence, hash), new @Nullable Object[] {
            sequence,
            Timestamp.from(at),
            actor.accountId(),
            actor.name(),
            actor.onBehalfOf(),
            act,
            subject.kind(),
            subject.id(),
            reason,
            contentHash,
            previous.hash(),
            hash
        });
    }

    /**
     * SHA-256 over the previous hash, the number, the instant in microseconds and every field as length and UTF-8 bytes (length −1
     * for an absent one), so that no two different entries can be written as the same bytes.
     */
    static byte[] hash(
            byte[] previous,
            long sequence,
            Instant at,
            Actor actor,
            String act,
            Subject subject,
            @Nullable String reason,
            byte @Nullable [] contentHash) {
        var digest = Link.digest();
        digest.update(previous);
        digest.update(ByteBuffer.allocate(20)
                .putLong(sequence)
                .putLong(at.getEpochSecond())
                .putInt(at.getNano() / 1000)
                .array());
        field(digest, actor.accountId() == null ? null : actor.accountId().toString());
        field(digest, actor.name());
        field(digest, actor.onBehalfOf());
        field(digest, act);
        field(digest, subject.kind());
        field(digest, subject.id());
        field(digest, reason);
        bytes(digest, contentHash);
        return digest.digest();
    }

    private static void field(MessageDigest digest, @Nullable String value) {
        bytes(digest, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    private static void bytes(MessageDigest digest, byte @Nullable [] value) {
        digest.update(
                ByteBuffer.allocate(4).putInt(value == null ? -1 : value.length).array());
        if (value != null) {
            digest.update(value);
        }
    }
}
