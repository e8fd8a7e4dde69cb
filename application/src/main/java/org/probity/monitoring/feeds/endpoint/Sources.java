package org.probity.monitoring.feeds.endpoint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.CurrentActor;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.monitoring.feeds.SourceId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The systems that deliver to a unit, with their tokens. */
@Repository
public class Sources {

    static final String SUBJECT = "monitoring.source";

    private static final int MOST_TOKENS = 5;

    private final JdbcClient jdbc;
    private final AuditLog auditLog;
    private final CurrentActor actor;
    private final Clock clock;
    private final Dates dates;

    Sources(JdbcClient jdbc, AuditLog auditLog, CurrentActor actor, Clock clock, Dates dates) {
        this.jdbc = jdbc;
        this.auditLog = auditLog;
        this.actor = actor;
        this.clock = clock;
        this.dates = dates;
    }

    /** A source, and the token by which it came in. */
    record Caller(Source source, UUID token, String hint) {}

    /** Who comes with a token that is valid today, of a source that still delivers. */
    Optional<Caller> holding(TokenText token) {
        return jdbc.sql("""
                        select s.*, t.id as token_id, t.hint from monitoring.source_token t join monitoring.source s on s.id = t.source_id
                        where t.token_hash = :hash and t.revoked_at is null and t.expires_on > :today and s.closed_on is null
                        """)
                .param("hash", token.hash())
                .param("today", dates.today())
                .query((row, n) ->
                        new Caller(source(row), row.getObject("token_id", UUID.class), row.getString("hint")))
                .optional();
    }

    /** Notes the use, once a minute at most. */
    void used(UUID token) {
        jdbc.sql("""
                        insert into monitoring.token_use (token_id, used_at) values (:token, :now)
                        on conflict (token_id) do update set used_at = excluded.used_at where monitoring.token_use.used_at < excluded.used_at - interval '1 minute'
                        """)
                .param("token", token)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    public List<Source> all(UnitId unit) {
        return jdbc.sql(
                        "select * from monitoring.source where unit_id = :unit order by closed_on nulls first, name_zh, name_en, id limit 500")
                .param("unit", unit.value())
                .query((row, n) -> source(row))
                .list();
    }

    public Optional<Source> find(SourceId id) {
        return jdbc.sql("select * from monitoring.source where id = :id")
                .param("id", id.value())
                .query((row, n) -> source(row))
                .optional();
    }

    public List<SourceToken> tokens(SourceId source) {
        return jdbc.sql("""
                        select t.*, u.used_at from monitoring.source_token t left join monitoring.token_use u on u.token_id = t.id
                        where t.source_id = :source order by t.created_at desc limit 200
                        """)
                .param("source", source.value())
                .query((row, n) -> {
                    var revoked = row.getTimestamp("revoked_at");
                    var used = row.getTimestamp("used_at");
                    return new SourceToken(
                            row.getObject("id", UUID.class),
                            row.getString("hint"),
                            row.getTimestamp("created_at").toInstant(),
                            row.getString("created_by"),
                            row.getObject("expires_on", LocalDate.class),
                            revoked == null ? null : revoked.toInstant(),
                            row.getString("revoked_by"),
                            row.getString("revoked_reason"),
                            used == null ? null : used.toInstant());
                })
                .list();
    }

    @Transactional
    public SourceId register(UnitId unit, SourceDraft draft) {
        var id = SourceId.random();
        bind(jdbc.sql("""
                                insert into monitoring.source (id, unit_id, name_zh, name_en, operator, feeds, per_minute, changed_at, changed_by)
                                values (:id, :unit, :zh, :en, :operator, :feeds, :rate, :now, :by)
                                """), draft)
                .param("id", id.value())
                .param("unit", unit.value())
                .update();
        auditLog.append("monitoring.source-registered", Subject.of(SUBJECT, id.value()));
        return id;
    }

    /** @throws EditConflict when somebody changed it meanwhile */
    @Transactional
    public void change(SourceId id, int version, SourceDraft draft) {
        var changed = bind(jdbc.sql("""
                                update monitoring.source set name_zh = :zh, name_en = :en, operator = :operator, feeds = :feeds, per_minute = :rate,
                                    changed_at = :now, changed_by = :by, change_reason = null, version = version + 1
                                where id = :id and version = :version and closed_on is null
                                """), draft)
                .param("id", id.value())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new EditConflict(SUBJECT);
        }
        auditLog.append("monitoring.source-changed", Subject.of(SUBJECT, id.value()));
    }

    private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, SourceDraft draft) {
        return statement
                .param("zh", draft.name().zh())
                .param("en", draft.name().en())
                .param("operator", draft.operator())
                .param("feeds", draft.feeds().toArray(String[]::new))
                .param("rate", draft.perMinute())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.get().name());
    }

    /** The source delivers no longer; none of its tokens opens anything. */
    @Transactional
    public void close(SourceId id, int version, String reason) {
        var changed = jdbc.sql("""
                        update monitoring.source set closed_on = :today, changed_at = :now, changed_by = :by, change_reason = :reason,
                            version = version + 1
                        where id = :id and version = :version and closed_on is null
                        """)
                .param("today", dates.today())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.get().name())
                .param("reason", because(reason))
                .param("id", id.value())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new EditConflict(SUBJECT);
        }
        auditLog.append("monitoring.source-closed", Subject.of(SUBJECT, id.value()), because(reason));
    }

    /** A new token, told this once. */
    @Transactional
    public String issue(SourceId id, int days) {
        var source = jdbc.sql("select * from monitoring.source where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> source(row))
                .single();
        var today = dates.today();
        var valid = tokens(id).stream()
                .filter(token -> token.state(today) == SourceToken.State.VALID)
                .count();
        if (source.isClosed() || valid >= MOST_TOKENS) {
            throw new Refused(Refusal.of("monitoring.feeds.refusal.too-many-tokens", MOST_TOKENS));
        }
        var token = TokenText.random();
        jdbc.sql("""
                        insert into monitoring.source_token (id, source_id, token_hash, hint, created_at, created_by, expires_on)
                        values (:id, :source, :hash, :hint, :now, :by, :expires)
                        """)
                .param("id", UUID.randomUUID())
                .param("source", id.value())
                .param("hash", token.hash())
                .param("hint", token.hint())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.get().name())
                .param("expires", today.plusDays(days))
                .update();
        auditLog.append("monitoring.token-issued", Subject.of(SUBJECT, id.value()));
        return token.value();
    }

    @Transactional
    public void revoke(SourceId source, UUID token, String reason) {
        var changed = jdbc.sql("""
                        update monitoring.source_token set revoked_at = :now, revoked_by = :by, revoked_reason = :reason
                        where id = :id and source_id = :source and revoked_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.get().name())
                .param("reason", because(reason))
                .param("id", token)
                .param("source", source.value())
                .update();
        if (changed > 0) {
            auditLog.append("monitoring.token-revoked", Subject.of(SUBJECT, source.value()), because(reason));
        }
    }

    private static String because(@Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > 500) {
            throw new Refused(Refusal.at("reason", "monitoring.feeds.refusal.reason"));
        }
        return reason.strip();
    }

    private static Source source(ResultSet row) throws SQLException {
        return new Source(
                new SourceId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                row.getString("operator"),
                Arrays.asList((String[]) row.getArray("feeds").getArray()),
                row.getInt("per_minute"),
                row.getObject("closed_on", LocalDate.class),
                row.getInt("version"));
    }
}
