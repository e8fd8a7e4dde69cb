package org.probity.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what each kind of subject holds today with its last entry, in the database itself: one statement a kind. */
final class ContentCheck {

    private static final int FETCH = 500;

    private final Connection connection;
    private final Findings findings;
    private long subjects;

    ContentCheck(Connection connection, Findings findings) {
        this.connection = connection;
        this.findings = findings;
    }

    void all(List<AuditedContent> contents) throws SQLException {
        for (var content : contents) {
            compare(content);
        }
        unknown(contents.stream().map(AuditedContent::kind).collect(Collectors.toSet()));
    }

    long subjects() {
        return subjects;
    }

    private void compare(AuditedContent content) throws SQLException {
        var sql = """
                with last as (
                    select distinct on (subject_id) subject_id, sequence, content_hash
                    from audit.entry where subject = ? order by subject_id, sequence desc
                ), today as (
                    %s
                )
                select coalesce(last.subject_id, today.id::text) as id, last.sequence, today.id is null as gone
                from last full join today on today.id::text = last.subject_id
                where today.hash is distinct from last.content_hash
                """.formatted(content.hashes());
        try (var statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH);
            statement.setString(1, content.kind());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var sequence = row.getLong("sequence");
                    var kind = sequence == 0
                            ? Finding.Kind.ROW_INSERTED
                            : row.getBoolean("gone") ? Finding.Kind.ROW_REMOVED : Finding.Kind.ROW_EDITED;
                    findings.add(kind, content.kind(), row.getString("id"), sequence);
                }
            }
        }
        try (var statement = connection.prepareStatement("select count(*) from (" + content.query() + ") c");
                var row = statement.executeQuery()) {
            row.next();
            subjects += row.getLong(1);
        }
    }

    private void unknown(Set<String> known) throws SQLException {
        try (var statement = connection.prepareStatement(
                        "select subject, max(sequence) from audit.entry where content_hash is not null group by subject");
                var row = statement.executeQuery()) {
            while (row.next()) {
                if (!known.contains(row.getString(1))) {
                    findings.add(Finding.Kind.KIND_UNKNOWN, row.getString(1), row.getLong(2));
                }
            }
        }
    }
}
