package org.probity.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.organization.PersonId;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
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
        return open(person, username, password, language, demo, false);
    }

    private AccountId open(
            @Nullable PersonId person,
            String username,
            String password,
            String language,
            boolean demo,
            boolean mustChange) {
        var id = AccountId.random();
        jdbc.sql("""
                        insert into identity.account (id, person_id, username, password_hash, administrator, language, demo,
                                                      must_change_password, created_at)
                        values (:id, :person, :username, :hash, :administrator, :language, :demo, :must_change, :now)
                        """)
                .param("id", id.value())
                .param("person", person == null ? null : person.value())
                .param("username", username.toLowerCase(Locale.ROOT))
                .param("hash", passwords.encode(password))
                .param("administrator", person == null)
                .param("language", language)
                .param("demo", demo)
                .param("must_change", mustChange)
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

    Optional<Account> find(AccountId id) {
        return jdbc.sql("select * from identity.account where id = :id")
                .param("id", id.value())
                .query(Accounts::account)
                .optional();
    }

    Optional<Account> find(PersonId person) {
        return jdbc.sql(
                        "select * from identity.account where person_id = :person order by disabled, created_at, id limit 1")
                .param("person", person.value())
                .query(Accounts::account)
                .optional();
    }

    /** Whether there is any account at all; without one the first visitor sets the store up. */
    public boolean any() {
        return jdbc.sql("select exists (select 1 from identity.account)")
                .query(Boolean.class)
                .single();
    }

    /**
     * Opens an account for everybody of these people who has none, with a password that must be changed at once.
     *
     * @return the passwords, to be handed over once, in the order of the people
     */
    @Transactional
    public List<OneTimePassword> openFor(Collection<PersonId> people) {
        var without = jdbc.sql("""
                        select p.id, p.name_en from organization.person p where p.id = any(:ids)
                          and not exists (select 1 from identity.account a where a.person_id = p.id) order by array_position(:ids, p.id)
                        """)
                .param("ids", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, n) -> Map.entry(new PersonId(row.getObject("id", UUID.class)), row.getString("name_en")))
                .list();
        return without.stream()
                .map(person -> openOnce(person.getKey(), Usernames.from(person.getValue(), this::isTaken)))
                .toList();
    }

    /**
     * Opens an account of the name for a person.
     *
     * @throws Refused when the name is no name or taken, or the person has an account
     */
    @Transactional
    OneTimePassword openFor(PersonId person, String username) {
        var name = username.strip().toLowerCase(Locale.ROOT);
        refuseBadName(name);
        if (jdbc.sql("select exists (select 1 from identity.account where person_id = :person)")
                .param("person", person.value())
                .query(Boolean.class)
                .single()) {
            throw new Refused(Refusal.at("person", "identity.refusal.has-account"));
        }
        return openOnce(person, name);
    }

    /** Opens another administrator's account, with a password that must be changed at once. */
    @Transactional
    String openAdministrator(String username) {
        var name = username.strip().toLowerCase(Locale.ROOT);
        refuseBadName(name);
        var password = OneTimePassword.random();
        open(null, name, password, "zh", false, true);
        return password;
    }

    private void refuseBadName(String name) {
        if (!Usernames.isName(name)) {
            throw new Refused(Refusal.at("username", "identity.refusal.username-form"));
        }
        if (isTaken(name)) {
            throw new Refused(Refusal.at("username", "identity.refusal.username-taken", name));
        }
    }

    private boolean isTaken(String username) {
        return find(username).isPresent();
    }

    private OneTimePassword openOnce(PersonId person, String username) {
        var password = OneTimePassword.random();
        open(person, username, password, "zh", false, true);
        return new OneTimePassword(person, username, password);
    }

    @Transactional
    void changePassword(AccountId id, String password) {
        setPassword(id, password, false);
        auditLog.append("identity.password-changed", Subject.of("identity.account", id.value()));
    }

    /** Gives the account a one-time password and lets it in again. */
    @Transactional
    String resetPassword(AccountId id) {
        var password = OneTimePassword.random();
        setPassword(id, password, true);
        auditLog.append("identity.password-reset", Subject.of("identity.account", id.value()));
        return password;
    }

    private void setPassword(AccountId id, String password, boolean mustChange) {
        jdbc.sql("""
                        update identity.account set password_hash = :hash, must_change_password = :must_change, failed_attempts = 0,
                            locked_until = null
                        where id = :id
                        """)
                .param("hash", passwords.encode(password))
                .param("must_change", mustChange)
                .param("id", id.value())
                .update();
    }

    @Transactional
    void unlock(AccountId id) {
        jdbc.sql("update identity.account set failed_attempts = 0, locked_until = null where id = :id")
                .param("id", id.value())
                .update();
        auditLog.append("identity.account-unlocked", Subject.of("identity.account", id.value()));
    }

    /**
     * Disables an account, or enables it again.
     *
     * @throws Refused when it is the last administrator's
     */
    @Transactional
    void disable(AccountId id, boolean disabled) {
        var administrators = jdbc.sql("""
                        select id from identity.account where administrator and not disabled order by id for update
                        """).query(UUID.class).list();
        if (disabled && administrators.equals(List.of(id.value()))) {
            throw new Refused(Refusal.of("identity.refusal.last-administrator"));
        }
        jdbc.sql("update identity.account set disabled = :disabled where id = :id")
                .param("disabled", disabled)
                .param("id", id.value())
                .update();
        auditLog.append(
                disabled ? "identity.account-disabled" : "identity.account-enabled",
                Subject.of("identity.account", id.value()));
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
