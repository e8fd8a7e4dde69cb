package org.probity.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing down: five failures lock an account for a quarter of an hour, and an address that fails thirty times within one
 * must wait as long.
 */
@Component
class SignInAttempts {

    static final int FAILURES_TO_LOCK = 5;
    static final int FAILURES_OF_AN_ADDRESS = 30;
    static final Duration PAUSE = Duration.ofMinutes(15);

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final AuditLog auditLog;
    private final Clock clock;

    SignInAttempts(JdbcClient jdbc, AuditLog auditLog, Clock clock) {
        this.jdbc = jdbc;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    boolean mustWait(String address) {
        return jdbc.sql("select count(*) from identity.failed_sign_in where address = :address and at > :since")
                        .param("address", address)
                        .param("since", Timestamp.from(clock.instant().minus(PAUSE)))
                        .query(Integer.class)
                        .single()
                >= FAILURES_OF_AN_ADDRESS;
    }

    @Transactional
    void failed(String username, String address) {
        var now = clock.instant();
        var name = username.strip().toLowerCase(Locale.ROOT);
        jdbc.sql("insert into identity.failed_sign_in (at, username, address) values (:now, :username, :address)")
                .param("now", Timestamp.from(now))
                .param("username", name.substring(0, Math.min(80, name.length())))
                .param("address", address)
                .update();
        jdbc.sql("delete from identity.failed_sign_in where at < :before")
                .param("before", Timestamp.from(now.minus(KEPT)))
                .update();
        lockWhenTooMany(name, now);
    }

    private void lockWhenTooMany(String username, Instant now) {
        jdbc.sql("""
                        update identity.account set
                            failed_attempts = case when failed_attempts + 1 >= :most then 0 else failed_attempts + 1 end,
                            locked_until = case when failed_attempts + 1 >= :most then :until else locked_until end
                        where username = :username and (locked_until is null or locked_until <= :now)
                        returning id, locked_until > :now as locked
                        """)
                .param("most", FAILURES_TO_LOCK)
                .param("until", Timestamp.from(now.plus(PAUSE)))
                .param("username", username)
                .param("now", Timestamp.from(now))
                .query(row -> {
                    if (row.getBoolean("locked")) {
                        auditLog.append(
                                "identity.account-locked", new Subject("identity.account", row.getString("id")));
                    }
                });
    }

    void succeeded(AccountId account) {
        jdbc.sql("update identity.account set failed_attempts = 0, locked_until = null where id = :id")
                .param("id", account.value())
                .update();
    }
}
