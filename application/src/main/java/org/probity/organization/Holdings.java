package org.probity.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which post from when until when: two posts, two holders, vacancies and deputising included (P0.1). */
@Repository
public class Holdings {

    private static final String ON_THE_DAY = "h.from_on <= :day and (h.to_on is null or h.to_on >= :day)";

    private final JdbcClient jdbc;
    private final AuditLog auditLog;
    private final Stamps stamps;
    private final ApplicationEventPublisher events;

    Holdings(JdbcClient jdbc, AuditLog auditLog, Stamps stamps, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.auditLog = auditLog;
        this.stamps = stamps;
        this.events = events;
    }

    /** Who holds the post on the day, the holder proper before who deputises; empty when it is vacant. */
    public List<Holding> of(PostId post, LocalDate day) {
        return jdbc.sql("select h.* from organization.holding h where h.post_id = :post and " + ON_THE_DAY
                        + " order by h.deputising, h.from_on, h.id")
                .param("post", post.value())
                .param("day", day)
                .query(Holdings::holding)
                .list();
    }

    /** What the person holds on the day, in posts not closed by then. */
    public List<Holding> of(PersonId person, LocalDate day) {
        return jdbc.sql("""
                        select h.* from organization.holding h join organization.post p on p.id = h.post_id
                        where h.person_id = :person and (p.closed_on is null or p.closed_on > :day) and
                        """ + ON_THE_DAY + " order by h.deputising, h.from_on, h.id")
                .param("person", person.value())
                .param("day", day)
                .query(Holdings::holding)
                .list();
    }

    /** Every holding of the unit on the day, for lists that would otherwise ask post by post. */
    public List<Holding> of(UnitId unit, LocalDate day) {
        return jdbc.sql("""
                        select h.* from organization.holding h join organization.post p on p.id = h.post_id
                        where p.unit_id = :unit and (p.closed_on is null or p.closed_on > :day) and
                        """ + ON_THE_DAY + " order by h.deputising, h.from_on, h.id")
                .param("unit", unit.value())
                .param("day", day)
                .query(Holdings::holding)
                .list();
    }

    /** All who ever held the post, the latest first. */
    public List<Holding> historyOf(PostId post) {
        return jdbc.sql("select * from organization.holding where post_id = :post order by from_on desc, id limit 200")
                .param("post", post.value())
                .query(Holdings::holding)
                .list();
    }

    /** All the person ever held, the latest first. */
    public List<Holding> historyOf(PersonId person) {
        return jdbc.sql(
                        "select * from organization.holding where person_id = :person order by from_on desc, id limit 200")
                .param("person", person.value())
                .query(Holdings::holding)
                .list();
    }

    public Optional<Holding> find(HoldingId id) {
        return jdbc.sql("select * from organization.holding where id = :id")
                .param("id", id.value())
                .query(Holdings::holding)
                .optional();
    }

    /**
     * A person begins to hold a post.
     *
     * @param toOn the last day, where it is known from the start as for deputising
     * @throws Refused when the person is of another unit or gone, the post closed, or the two overlap already
     */
    @Transactional
    public HoldingId begin(
            PostId post, PersonId person, LocalDate fromOn, @Nullable LocalDate toOn, boolean deputising) {
        var fit = jdbc.sql("""
                        select p.unit_id, p.unit_id = x.unit_id as same_unit,
                               p.closed_on is null or p.closed_on > :from as open,
                               x.employment not in ('LEFT', 'RETIRED') as present
                        from organization.post p, organization.person x where p.id = :post and x.id = :person
                        """)
                .param("post", post.value())
                .param("person", person.value())
                .param("from", fromOn)
                .query(Fit.class)
                .single();
        new Checks()
                .that(fit.sameUnit(), "person", "organization.refusal.person-of-another-unit")
                .that(fit.present(), "person", "organization.refusal.person-gone")
                .that(fit.open(), "fromOn", "organization.refusal.post-closed")
                .that(toOn == null || !toOn.isBefore(fromOn), "toOn", "organization.refusal.ends-before-it-begins")
                .orRefuse();
        var id = HoldingId.random();
        try {
            jdbc.sql("""
                            insert into organization.holding (id, post_id, person_id, from_on, to_on, deputising,
                                changed_at, changed_by, change_reason)
                            values (:id, :post, :person, :from, :to, :deputising, :changed_at, :changed_by, :change_reason)
                            """)
                    .params(stamps.because(null))
                    .param("id", id.value())
                    .param("post", post.value())
                    .param("person", person.value())
                    .param("from", fromOn)
                    .param("to", toOn)
                    .param("deputising", deputising)
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw new Refused(Refusal.at("person", "organization.refusal.holds-already"));
        }
        auditLog.append("organization.holding-begun", Subject.of("organization.holding", id.value()));
        events.publishEvent(
                new HoldingChanged(new UnitId(fit.unitId()), post, person, HoldingChanged.Kind.BEGUN, fromOn));
        return id;
    }

    private record Fit(UUID unitId, boolean sameUnit, boolean open, boolean present) {}

    /**
     * A person ceases to hold a post after the day.
     *
     * @throws Refused when that is before the holding began
     */
    @Transactional
    public void end(HoldingId id, int version, LocalDate lastDay, @Nullable String reason) {
        var holding = find(id).orElseThrow();
        new Checks()
                .that(!lastDay.isBefore(holding.fromOn()), "toOn", "organization.refusal.ends-before-it-begins")
                .orRefuse();
        var rows = jdbc.sql("""
                        update organization.holding set to_on = :to, version = version + 1,
                            changed_at = :changed_at, changed_by = :changed_by, change_reason = :change_reason
                        where id = :id and version = :version
                        """)
                .params(stamps.because(reason))
                .param("id", id.value())
                .param("version", version)
                .param("to", lastDay)
                .update();
        if (rows == 0) {
            throw new EditConflict("holding " + id);
        }
        auditLog.append("organization.holding-ended", Subject.of("organization.holding", id.value()), reason);
        var unit = jdbc.sql("select unit_id from organization.post where id = :post")
                .param("post", holding.post().value())
                .query(UUID.class)
                .single();
        events.publishEvent(new HoldingChanged(
                new UnitId(unit), holding.post(), holding.person(), HoldingChanged.Kind.ENDED, lastDay));
    }

    static Holding holding(ResultSet row, int n) throws SQLException {
        return new Holding(
                new HoldingId(row.getObject("id", UUID.class)),
                new PostId(row.getObject("post_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                row.getBoolean("deputising"),
                row.getInt("version"));
    }
}
