package org.probity.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The posts of all units (P0.1, P2.1.1a). */
@Repository
public class Posts {

    private final JdbcClient jdbc;
    private final AuditLog auditLog;
    private final Stamps stamps;
    private final Dates dates;
    private final ApplicationEventPublisher events;

    Posts(JdbcClient jdbc, AuditLog auditLog, Stamps stamps, Dates dates, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.auditLog = auditLog;
        this.stamps = stamps;
        this.dates = dates;
        this.events = events;
    }

    /** The unit's posts of today, in the order of sections and posts. */
    public List<Post> all(UnitId unit) {
        return all(unit, dates.today());
    }

    /** The unit's posts as they were recorded on the day. */
    public List<Post> all(UnitId unit, LocalDate day) {
        return jdbc.sql("select p.* from " + AsOf.table("post", day, dates) + """
                         p join organization.section s on s.id = p.section_id
                        where p.unit_id = :unit and (p.closed_on is null or p.closed_on > :day)
                        order by s.position, s.code, p.position, p.code
                        """)
                .param("unit", unit.value())
                .param("day", day)
                .param("instant", AsOf.endOf(day, dates))
                .query(Posts::post)
                .list();
    }

    public List<Post> in(SectionId section) {
        return jdbc.sql("""
                        select * from organization.post where section_id = :section and (closed_on is null or closed_on > :day)
                        order by position, code
                        """)
                .param("section", section.value())
                .param("day", dates.today())
                .query(Posts::post)
                .list();
    }

    public Optional<Post> find(PostId id) {
        return jdbc.sql("select * from organization.post where id = :id")
                .param("id", id.value())
                .query(Posts::post)
                .optional();
    }

    public Optional<Post> findByCode(UnitId unit, String code) {
        return jdbc.sql("select * from organization.post where unit_id = :unit and code = :code")
                .param("unit", unit.value())
                .param("code", code.strip())
                .query(Posts::post)
                .optional();
    }

    /** The names of many posts at once. */
    public Map<PostId, Bilingual> names(Collection<PostId> ids) {
        return Names.of(jdbc, "post", ids, PostId::value, PostId::new);
    }

    /**
     * Adds a post, its duties not yet confirmed.
     *
     * @throws Refused when something is missing or the code is taken
     */
    @Transactional
    public PostId add(PostDetails details) {
        var id = PostId.random();
        write("""
                insert into organization.post (id, unit_id, section_id, code, name_zh, name_en, level, duties_zh, duties_en,
                    key_post, position, changed_at, changed_by, change_reason)
                select :id, s.unit_id, s.id, :code, :name_zh, :name_en, :level, :duties_zh, :duties_en, :key_post,
                    (select coalesce(max(position), 0) + 1 from organization.post where section_id = s.id),
                    :changed_at, :changed_by, :change_reason
                from organization.section s where s.id = :section
                """, id, 0, details, Post.State.DRAFT, null);
        done("organization.post-added", id, PostChanged.Kind.ADDED, null);
        return id;
    }

    /** Changes a post as its reader of {@code version} wants it. Duties that change are to be confirmed again. */
    @Transactional
    public void change(PostId id, int version, PostDetails details, @Nullable String reason) {
        var before = find(id).orElseThrow();
        var state = before.duties().equals(details.duties()) ? before.state() : Post.State.DRAFT;
        var rows = write("""
                update organization.post set section_id = :section, code = :code, name_zh = :name_zh, name_en = :name_en,
                    level = :level, duties_zh = :duties_zh, duties_en = :duties_en, key_post = :key_post, state = :state,
                    version = version + 1, changed_at = :changed_at, changed_by = :changed_by, change_reason = :change_reason
                where id = :id and version = :version
                  and exists (select 1 from organization.section s where s.id = :section and s.unit_id = post.unit_id)
                """, id, version, details, state, reason);
        if (rows == 0) {
            throw new EditConflict("post " + id);
        }
        done("organization.post-changed", id, PostChanged.Kind.CHANGED, reason);
    }

    /**
     * Confirms a post's duties (P2.1.1a).
     *
     * @param by who confirms; none when a confirmed register is loaded
     * @throws Refused without duties, or when one confirms the duties of a post one holds
     */
    @Transactional
    public void confirm(PostId id, int version, @Nullable PersonId by) {
        var post = find(id).orElseThrow();
        Refused.ifAny(PostConfirmation.refusals(post, by, by == null ? List.of() : holders(id)));
        var rows = jdbc.sql("""
                        update organization.post set state = 'CONFIRMED', version = version + 1,
                            changed_at = :changed_at, changed_by = :changed_by, change_reason = :change_reason
                        where id = :id and version = :version
                        """)
                .params(stamps.because(null))
                .param("id", id.value())
                .param("version", version)
                .update();
        if (rows == 0) {
            throw new EditConflict("post " + id);
        }
        done("organization.post-confirmed", id, PostChanged.Kind.CONFIRMED, null);
    }

    /**
     * Closes a post from the day on.
     *
     * @throws Refused without a reason, or while somebody holds it after that day
     */
    @Transactional
    public void close(PostId id, int version, LocalDate on, String reason) {
        var held = jdbc.sql("""
                        select count(*) from organization.holding where post_id = :id and (to_on is null or to_on >= :on)
                        """)
                .param("id", id.value())
                .param("on", on)
                .query(Integer.class)
                .single();
        new Checks()
                .that(!reason.isBlank(), "reason", "organization.refusal.reason-missing")
                .that(held == 0, "on", "organization.refusal.post-still-held")
                .orRefuse();
        var rows = jdbc.sql("""
                        update organization.post set closed_on = :on, version = version + 1,
                            changed_at = :changed_at, changed_by = :changed_by, change_reason = :change_reason
                        where id = :id and version = :version
                        """)
                .params(stamps.because(reason))
                .param("on", on)
                .param("id", id.value())
                .param("version", version)
                .update();
        if (rows == 0) {
            throw new EditConflict("post " + id);
        }
        done("organization.post-closed", id, PostChanged.Kind.CLOSED, reason);
    }

    private List<PersonId> holders(PostId id) {
        return jdbc.sql("""
                        select person_id from organization.holding
                        where post_id = :id and from_on <= :day and (to_on is null or to_on >= :day)
                        """).param("id", id.value()).param("day", dates.today()).query(UUID.class).list().stream()
                .map(PersonId::new)
                .toList();
    }

    private void done(String act, PostId id, PostChanged.Kind kind, @Nullable String reason) {
        auditLog.append(act, Subject.of("organization.post", id.value()), reason);
        var post = find(id).orElseThrow();
        events.publishEvent(new PostChanged(post.unit(), post.section(), id, kind));
    }

    private int write(
            String sql, PostId id, int version, PostDetails details, Post.State state, @Nullable String reason) {
        details.check();
        try {
            return jdbc.sql(sql)
                    .params(stamps.because(reason))
                    .param("id", id.value())
                    .param("version", version)
                    .param("section", details.section().value())
                    .param("code", details.code())
                    .param("name_zh", details.name().zh())
                    .param("name_en", details.name().en())
                    .param("level", details.level().name())
                    .param("duties_zh", details.duties().zh())
                    .param("duties_en", details.duties().en())
                    .param("key_post", details.keyPost())
                    .param("state", state.name())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refused(Refusal.at("code", "organization.refusal.code-taken", details.code()));
        }
    }

    static Post post(ResultSet row, int n) throws SQLException {
        return new Post(
                new PostId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new SectionId(row.getObject("section_id", UUID.class)),
                row.getString("code"),
                Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                Post.Level.valueOf(row.getString("level")),
                Bilingual.of(row.getString("duties_zh"), row.getString("duties_en")),
                row.getBoolean("key_post"),
                Post.State.valueOf(row.getString("state")),
                row.getObject("closed_on", LocalDate.class),
                row.getInt("version"));
    }
}
