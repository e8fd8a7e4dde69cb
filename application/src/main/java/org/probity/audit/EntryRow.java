package org.probity.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code audit.entry} as it is stored.
 *
 * @param hash the hash the row claims; {@link #hashAs} gives what it should be
 */
record EntryRow(Entry entry, byte @Nullable [] contentHash, byte[] previous, byte[] hash) {

    static final String COLUMNS =
            "select sequence, at, account_id, actor, on_behalf_of, act, subject, subject_id, reason, content_hash, previous, hash";

    static EntryRow of(ResultSet row) throws SQLException {
        return new EntryRow(
                new Entry(
                        row.getLong("sequence"),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("account_id", UUID.class),
                        row.getString("actor"),
                        row.getString("on_behalf_of"),
                        row.getString("act"),
                        new Subject(row.getString("subject"), row.getString("subject_id")),
                        row.getString("reason")),
                row.getBytes("content_hash"),
                row.getBytes("previous"),
                row.getBytes("hash"));
    }

    /** The hash this row would have, had it been written under the number. */
    byte[] hashAs(long sequence) {
        return PendingEntry.hash(
                previous,
                sequence,
                entry.at(),
                new Actor(entry.accountId(), entry.actor(), entry.onBehalfOf()),
                entry.act(),
                entry.subject(),
                entry.reason(),
                contentHash);
    }
}
