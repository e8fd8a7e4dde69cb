package org.probity.shell;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.probity.identity.AccountId;
import org.probity.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The workbooks that wait to be confirmed, each for the account that sent it, and those that were imported. */
@Repository
class ImportPreviews {

    static final Duration KEPT = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportPreviews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID keep(AccountId account, UnitId unit, String register, String fileName, byte[] content) {
        var now = clock.instant();
        jdbc.sql("delete from shell.import_preview where used_at is null and expires_at < :now")
                .param("now", Timestamp.from(now))
                .update();
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into shell.import_preview
                            (id, account_id, unit_id, register, file_name, sha256, content, created_at, expires_at)
                        values (:id, :account, :unit, :register, :file, :hash, :content, :now, :expires)
                        """)
                .param("id", id)
                .param("account", account.value())
                .param("unit", unit.value())
                .param("register", register)
                .param("file", fileName)
                .param("hash", sha256(content))
                .param("content", content)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(KEPT)))
                .update();
        return id;
    }

    /** The preview, when this account made it. */
    Optional<ImportPreview> find(UUID id, AccountId account) {
        return jdbc.sql("select * from shell.import_preview where id = :id and account_id = :account")
                .param("id", id)
                .param("account", account.value())
                .query(ImportPreviews::preview)
                .optional();
    }

    /** The same, held until the transaction ends, so that it is confirmed once. */
    Optional<ImportPreview> hold(UUID id, AccountId account) {
        return jdbc.sql("select * from shell.import_preview where id = :id and account_id = :account for update")
                .param("id", id)
                .param("account", account.value())
                .query(ImportPreviews::preview)
                .optional();
    }

    void used(UUID id, String by, List<ImportPreview.Done> report) {
        jdbc.sql("update shell.import_preview set used_at = :now, used_by = :by, report = :report where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .param(
                        "report",
                        report.stream().map(ImportPreview.Done::toString).toArray(String[]::new))
                .param("id", id)
                .update();
    }

    /** The unit's last imports of a register, newest first. */
    List<ImportPreview> imported(UnitId unit, String register) {
        return jdbc.sql("""
                        select id, account_id, unit_id, register, file_name, ''::bytea as content, expires_at, used_at, used_by, report
                        from shell.import_preview
                        where unit_id = :unit and register = :register and used_at is not null order by used_at desc limit 10
                        """)
                .param("unit", unit.value())
                .param("register", register)
                .query(ImportPreviews::preview)
                .list();
    }

    private static ImportPreview preview(ResultSet row, int n) throws SQLException {
        var used = row.getTimestamp("used_at");
        return new ImportPreview(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("register"),
                row.getString("file_name"),
                row.getBytes("content"),
                row.getTimestamp("expires_at").toInstant(),
                used == null ? null : used.toInstant(),
                row.getString("used_by"),
                Arrays.stream((String[]) row.getArray("report").getArray())
                        .map(ImportPreview.Done::of)
                        .toList());
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
