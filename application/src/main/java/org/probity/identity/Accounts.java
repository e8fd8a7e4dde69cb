package org.probity.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.organization.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of all people and administrators. */
@Repository
public class Accounts {

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final AuditLog auditLog;
    private final Clock clock;

    Accounts(JdbcClient jdbc, PasswordEncoder passwords, AuditLog auditLog, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /**
     * Opens an account.
     *
     * @param person whose it is; none makes it an administrator's
     */
    @Transactional
    public AccountId open(@Nullable PersonId person, String username, String password, String language, boolean demo) {
        var id = AccountId.random();
        jdbc.sql("""
                        insert into identity.account (id, person_id, username, password_hash, administrator, language, demo, created_at)
                        values (:id, :person, :username, :hash, :administrator, :language, :demo, :now)
                        """)
                .param("id", id.value())
                .param("person", person == null ? null : person.value())
                .param("username", username.toLowerCase(Locale.ROOT))
                .param("hash", passwords.encode(password))
                .param("administrator", person == null)
                .param("language", language)
                .param("demo", demo)
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .update();
        auditLog.append("identity.account-opened", Subject.of("identity.account", id.value()));
        return id;
    }

    Optional<Account> find(String username) {
        return jdbc.sql("select * from identity.account where username = :username")
                .param("username", username.strip().toLowerCase(Locale.ROOT))
                .query(Accounts::account)
                .optional();
    }

    public List<String> demoUsernames() {
        return jdbc.sql(
                        "select username from identity.account where demo and not disabled order by created_at, username")
                .query(String.class)
                .list();
    }

    static Account account(ResultSet row, int n) throws SQLException {
        var person = row.getObject("person_id", UUID.class);
        var locked = row.getTimestamp("locked_until");
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                person == null ? null : new PersonId(person),
                row.getString("username"),
                row.getString("password_hash"),
                row.getBoolean("administrator"),
                row.getBoolean("disabled"),
                row.getBoolean("must_change_password"),
                locked == null ? null : locked.toInstant(),
                row.getString("language"),
                row.getBoolean("demo"));
    }
}
