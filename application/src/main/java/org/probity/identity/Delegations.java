package org.probity.identity;

import static java.util.stream.Collectors.toSet;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.organization.Holdings;
import org.probity.organization.Leadership;
import org.probity.organization.People;
import org.probity.organization.Person;
import org.probity.organization.PersonId;
import org.probity.organization.Post;
import org.probity.organization.Posts;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who acts in whose name, from when until when, and for what. */
@Repository
class Delegations {

    private final JdbcClient jdbc;
    private final AuditLog auditLog;
    private final Clock clock;
    private final Dates dates;
    private final People people;
    private final Posts posts;
    private final Holdings holdings;
    private final Leadership leadership;

    Delegations(
            JdbcClient jdbc,
            AuditLog auditLog,
            Clock clock,
            Dates dates,
            People people,
            Posts posts,
            Holdings holdings,
            Leadership leadership) {
        this.jdbc = jdbc;
        this.auditLog = auditLog;
        this.clock = clock;
        this.dates = dates;
        this.people = people;
        this.posts = posts;
        this.holdings = holdings;
        this.leadership = leadership;
    }

    /** Those in force for the receiver on the day. */
    List<Delegation> to(PersonId person, LocalDate day) {
        return jdbc.sql("""
                        select * from identity.delegation
                        where to_person_id = :person and revoked_at is null and from_on <= :day and to_on >= :day order by created_at
                        """)
                .param("person", person.value())
                .param("day", day)
                .query(Delegations::delegation)
                .list();
    }

    /** All a person gave or received, the latest first. */
    List<Delegation> about(PersonId person) {
        return jdbc.sql("""
                        select * from identity.delegation where to_person_id = :person or from_person_id = :person
                        order by created_at desc limit 200
                        """)
                .param("person", person.value())
                .query(Delegations::delegation)
                .list();
    }

    /** All of a unit's not yet over on the day. */
    List<Delegation> running(UnitId unit, LocalDate day) {
        return jdbc.sql("""
                        select d.* from identity.delegation d join organization.person p on p.id = d.from_person_id
                        where p.unit_id = :unit and d.revoked_at is null and d.to_on >= :day order by d.from_on, d.created_at limit 500
                        """)
                .param("unit", unit.value())
                .param("day", day)
                .query(Delegations::delegation)
                .list();
    }

    Optional<Delegation> find(DelegationId id) {
        return jdbc.sql("select * from identity.delegation where id = :id")
                .param("id", id.value())
                .query(Delegations::delegation)
                .optional();
    }

    /**
     * Delegates.
     *
     * @throws Refused when a rule forbids it
     */
    @Transactional
    DelegationId give(DelegationRules.Proposal proposal) {
        jdbc.sql("select id from organization.person where id = :id for update")
                .param("id", proposal.from().value())
                .query()
                .singleRow();
        Refused.ifAny(DelegationRules.refusals(proposal, facts(proposal)));
        var id = DelegationId.random();
        var section = proposal.section();
        jdbc.sql("""
                        insert into identity.delegation (id, from_person_id, to_person_id, powers, section_id, from_on, to_on, reason, created_at)
                        values (:id, :from, :to, :powers, :section, :first, :last, :reason, :now)
                        """)
                .param("id", id.value())
                .param("from", proposal.from().value())
                .param("to", proposal.to() == null ? null : proposal.to().value())
                .param(
                        "powers",
                        proposal.powers().stream()
                                .map(Delegable::permission)
                                .sorted()
                                .toArray(String[]::new))
                .param("section", section == null ? null : section.value())
                .param("first", proposal.fromOn())
                .param("last", proposal.toOn())
                .param("reason", proposal.reason())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        auditLog.append("identity.delegation-given", Subject.of("identity.delegation", id.value()), proposal.reason());
        return id;
    }

    private DelegationRules.Facts facts(DelegationRules.Proposal proposal) {
        var today = dates.today();
        var giver = people.responsibilitiesOf(proposal.from(), today);
        var to = proposal.to();
        var receiver = to == null ? Optional.<Person>empty() : people.find(to);
        Set<Post.Level> levels = to == null
                ? Set.of()
                : holdings.of(to, today).stream()
                        .map(holding -> posts.find(holding.post()).orElseThrow().level())
                        .collect(toSet());
        var others = about(proposal.from()).stream()
                .filter(other -> other.from().equals(proposal.from()))
                .toList();
        return new DelegationRules.Facts(
                today,
                giver,
                receiver.map(person -> person.unit().equals(giver.unit())).orElse(false),
                levels,
                section -> leadership.chiefOf(section, today) == null,
                others);
    }

    /** Revokes; what was done under it stays done. */
    @Transactional
    void revoke(DelegationId id) {
        var rows = jdbc.sql("update identity.delegation set revoked_at = :now where id = :id and revoked_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .update();
        if (rows > 0) {
            auditLog.append("identity.delegation-revoked", Subject.of("identity.delegation", id.value()));
        }
    }

    private static Delegation delegation(ResultSet row, int n) throws SQLException {
        var section = row.getObject("section_id", UUID.class);
        var revoked = row.getTimestamp("revoked_at");
        return new Delegation(
                new DelegationId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("from_person_id", UUID.class)),
                new PersonId(row.getObject("to_person_id", UUID.class)),
                Delegable.of(texts(row.getArray("powers"))),
                section == null ? null : new SectionId(section),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                row.getString("reason"),
                revoked == null ? null : revoked.toInstant());
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Set.copyOf(Arrays.asList((String[]) array.getArray()));
    }
}
