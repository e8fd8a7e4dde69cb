package org.probity.shell.deadlines;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.probity.audit.AuditLog;
import org.probity.audit.AuditedContent;
import org.probity.audit.Subject;
import org.probity.identity.AccountId;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people chose about mail. An address counts when the code that was sent to it came back: it is one's own. */
@Repository
class MailPreferences {

    private static final String SUBJECT = "shell.mail_preference";
    private static final Duration CODE_LASTS = Duration.ofMinutes(30);
    private static final Duration BETWEEN_CODES = Duration.ofMinutes(1);
    private static final int WRONG_CODES = 5;
    private static final SecureRandom random = new SecureRandom();

    private final JdbcClient jdbc;
    private final AuditLog auditLog;
    private final Clock clock;

    MailPreferences(JdbcClient jdbc, AuditLog auditLog, Clock clock) {
        this.jdbc = jdbc;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    MailPreference of(AccountId account) {
        return jdbc.sql("""
                        select p.address, coalesce(p.language, a.language) as language, coalesce(p.wanted, true) as wanted,
                            (select c.address from shell.mail_code c where c.account_id = a.id and c.expires_at > :now) as pending
                        from identity.account a left join shell.mail_preference p on p.account_id = a.id where a.id = :account
                        """)
                .param("account", account.value())
                .param("now", now())
                .query((row, n) -> new MailPreference(
                        row.getString("address"),
                        row.getString("language"),
                        row.getBoolean("wanted"),
                        row.getString("pending")))
                .single();
    }

    /**
     * A fresh code for an address, to be sent there.
     *
     * @throws Refused when the address is none, or the last code was asked for a moment ago
     */
    @Transactional
    String ask(AccountId account, String address) {
        if (!MailAddress.isOne(address)) {
            throw new Refused(Refusal.at("address", "shell.deadlines.refusal.address"));
        }
        var code = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
        var asked = jdbc.sql("""
                        insert into shell.mail_code (account_id, address, hash, asked_at, expires_at)
                        values (:account, :address, :hash, :now, :expires)
                        on conflict (account_id) do update set address = excluded.address, hash = excluded.hash,
                            asked_at = excluded.asked_at, expires_at = excluded.expires_at, wrong = 0
                        where mail_code.asked_at <= :before
                        """)
                .param("account", account.value())
                .param("address", address)
                .param("hash", hash(account, code))
                .param("now", now())
                .param("expires", Timestamp.from(clock.instant().plus(CODE_LASTS)))
                .param("before", Timestamp.from(clock.instant().minus(BETWEEN_CODES)))
                .update();
        if (asked == 0) {
            throw new Refused(Refusal.at("address", "shell.deadlines.refusal.code-just-sent"));
        }
        return code;
    }

    /** The code could not be sent: another may be asked for at once. */
    @Transactional
    void unask(AccountId account) {
        jdbc.sql("delete from shell.mail_code where account_id = :account")
                .param("account", account.value())
                .update();
    }

    /** Whether the code is the one that was sent; then the address counts from now on. */
    @Transactional
    boolean confirm(AccountId account, String code, String language) {
        var address = jdbc.sql("""
                        select address from shell.mail_code
                        where account_id = :account and expires_at > :now and wrong < :most and hash = :hash for update
                        """)
                .param("account", account.value())
                .param("now", now())
                .param("most", WRONG_CODES)
                .param("hash", hash(account, code.strip()))
                .query(String.class)
                .optional();
        if (address.isEmpty()) {
            jdbc.sql("update shell.mail_code set wrong = wrong + 1 where account_id = :account")
                    .param("account", account.value())
                    .update();
            return false;
        }
        jdbc.sql("""
                        insert into shell.mail_preference (account_id, address, confirmed_at, language, wanted, changed_at)
                        values (:account, :address, :now, :language, true, :now)
                        on conflict (account_id) do update set address = excluded.address, confirmed_at = excluded.confirmed_at,
                            wanted = true, changed_at = excluded.changed_at
                        """)
                .param("account", account.value())
                .param("address", address.get())
                .param("language", language)
                .param("now", now())
                .update();
        unask(account);
        changed(account);
        return true;
    }

    @Transactional
    void choose(AccountId account, boolean wanted, String language) {
        if (!language.equals("zh") && !language.equals("en")) {
            throw new Refused(Refusal.at("language", "shell.deadlines.refusal.language"));
        }
        jdbc.sql("""
                        insert into shell.mail_preference (account_id, language, wanted, changed_at)
                        values (:account, :language, :wanted, :now)
                        on conflict (account_id) do update set language = excluded.language, wanted = excluded.wanted,
                            changed_at = excluded.changed_at
                        """)
                .param("account", account.value())
                .param("language", language)
                .param("wanted", wanted)
                .param("now", now())
                .update();
        changed(account);
    }

    /** Forgets the address: nothing is sent any more. */
    @Transactional
    void forget(AccountId account) {
        var known = jdbc.sql("""
                        update shell.mail_preference set address = null, confirmed_at = null, changed_at = :now where account_id = :account
                        """)
                .param("account", account.value())
                .param("now", now())
                .update();
        unask(account);
        if (known == 1) {
            changed(account);
        }
    }

    private void changed(AccountId account) {
        auditLog.append("shell.mail-preference-changed", Subject.of(SUBJECT, account.value()));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static byte[] hash(AccountId account, String code) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((account.value() + ":" + code).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** What of this part the log covers. */
    @Configuration(proxyBeanMethods = false)
    static class Audit {

        @Bean
        AuditedContent auditedMailPreferences() {
            return new AuditedContent(
                    SUBJECT, "select account_id as id, to_jsonb(t) as content from shell.mail_preference t");
        }
    }
}
