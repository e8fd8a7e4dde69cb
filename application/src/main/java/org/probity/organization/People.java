package org.probity.organization;

import static java.util.stream.Collectors.toSet;

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
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The people of all units. */
@Repository
public class People {

    private final JdbcClient jdbc;
    private final AuditLog auditLog;
    private final Stamps stamps;
    private final Dates dates;

    People(JdbcClient jdbc, AuditLog auditLog, Stamps stamps, Dates dates) {
        this.jdbc = jdbc;
        this.auditLog = auditLog;
        this.stamps = stamps;
        this.dates = dates;
    }

    public Optional<Person> find(PersonId id) {
        return jdbc.sql("select * from organization.person where id = :id")
                .param("id", id.value())
                .query(People::person)
                .optional();
    }

    /** The names of many people at once. */
    public Map<PersonId, Bilingual> names(Collection<PersonId> ids) {
        return Names.of(jdbc, "person", ids, PersonId::value, PersonId::new);
    }

    /** People of the unit with exactly this name in either language; two people may share one. */
    public List<Person> named(UnitId unit, String name) {
        return jdbc.sql("""
                        select * from organization.person
                        where unit_id = :unit and (name_zh = :name or lower(name_en) = lower(:name)) order by id
                        """)
                .param("unit", unit.value())
                .param("name", name.strip())
                .query(People::person)
                .list();
    }

    /** At most {@code limit} people within the scope whose name holds the words, from the one after {@code after} on. */
    public List<Person> within(Scope scope, String words, @Nullable PersonId after, int limit) {
        return jdbc.sql("""
                        select x.* from organization.person x
                        where %s and (x.name_zh ilike :like or x.name_en ilike :like)
                          and (:after::uuid is null or (x.name_zh, x.name_en, x.id) >
                               (select a.name_zh, a.name_en, a.id from organization.person a where a.id = :after))
                        order by x.name_zh, x.name_en, x.id limit :limit
                        """.formatted(inScope(scope)))
                .params(scope.parameters())
                .param("day", dates.today())
                .param("like", Like.containing(words))
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query(People::person)
                .list();
    }

    public int count(Scope scope, String words) {
        return jdbc.sql("select count(*) from organization.person x where " + inScope(scope)
                        + " and (x.name_zh ilike :like or x.name_en ilike :like)")
                .params(scope.parameters())
                .param("day", dates.today())
                .param("like", Like.containing(words))
                .query(Integer.class)
                .single();
    }

    /** Whether the person is within the scope today: of the unit, or holder of a post there. */
    public boolean within(Scope scope, PersonId person) {
        return jdbc.sql("select exists (select 1 from organization.person x where x.id = :person and " + inScope(scope)
                        + ")")
                .params(scope.parameters())
                .param("day", dates.today())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    private static String inScope(Scope scope) {
        if (scope.whole()) {
            return scope.predicate("x");
        }
        return """
                exists (select 1 from (
                    select p.unit_id, p.section_id, p.id as post_id from organization.holding h
                    join organization.post p on p.id = h.post_id
                    where h.person_id = x.id and h.from_on <= :day and (h.to_on is null or h.to_on >= :day)) held where %s)
                """.formatted(scope.predicate("held"));
    }

    /**
     * Adds a person.
     *
     * @throws Refused without a name
     */
    @Transactional
    public PersonId add(UnitId unit, PersonDetails details) {
        details.check();
        var id = PersonId.random();
        jdbc.sql("""
                        insert into organization.person (id, unit_id, name_zh, name_en, employment, changed_at, changed_by, change_reason)
                        values (:id, :unit, :name_zh, :name_en, :employment, :changed_at, :changed_by, :change_reason)
                        """)
                .params(stamps.because(null))
                .param("id", id.value())
                .param("unit", unit.value())
                .param("name_zh", details.name().zh())
                .param("name_en", details.name().en())
                .param("employment", details.employment().name())
                .update();
        auditLog.append("organization.person-added", Subject.of("organization.person", id.value()));
        return id;
    }

    /**
     * Changes a person as the reader of {@code version} wants it.
     *
     * @throws Refused when one who left or retired still holds a post
     */
    @Transactional
    public void change(PersonId id, int version, PersonDetails details, @Nullable String reason) {
        details.check();
        var gone = details.employment() == Person.Employment.LEFT || details.employment() == Person.Employment.RETIRED;
        var holds = jdbc.sql(
                        "select count(*) from organization.holding where person_id = :id and (to_on is null or to_on >= :day)")
                .param("id", id.value())
                .param("day", dates.today())
                .query(Integer.class)
                .single();
        new Checks()
                .that(!gone || holds == 0, "employment", "organization.refusal.gone-but-holding")
                .orRefuse();
        var rows = jdbc.sql("""
                        update organization.person set name_zh = :name_zh, name_en = :name_en, employment = :employment,
                            version = version + 1, changed_at = :changed_at, changed_by = :changed_by, change_reason = :change_reason
                        where id = :id and version = :version
                        """)
                .params(stamps.because(reason))
                .param("id", id.value())
                .param("version", version)
                .param("name_zh", details.name().zh())
                .param("name_en", details.name().en())
                .param("employment", details.employment().name())
                .update();
        if (rows == 0) {
            throw new EditConflict("person " + id);
        }
        auditLog.append("organization.person-changed", Subject.of("organization.person", id.value()), reason);
    }

    /** What the person answers for on the day. */
    public Responsibilities responsibilitiesOf(PersonId id, LocalDate day) {
        var held = jdbc.sql("""
                        select p.id, p.section_id, p.level
                        from organization.holding h join organization.post p on p.id = h.post_id
                        where h.person_id = :person and h.from_on <= :day and (h.to_on is null or h.to_on >= :day)
                          and (p.closed_on is null or p.closed_on > :day)
                        """)
                .param("person", id.value())
                .param("day", day)
                .query((row, n) -> new HeldPost(
                        new PostId(row.getObject("id", UUID.class)),
                        new SectionId(row.getObject("section_id", UUID.class)),
                        Post.Level.valueOf(row.getString("level"))))
                .list();
        var leaderOf = jdbc.sql("""
                        select d.section_id from organization.division d
                        where d.leader_post_id = any(:posts) and d.from_on <= :day and (d.to_on is null or d.to_on >= :day)
                        """)
                .param("posts", held.stream().map(h -> h.post().value()).toArray(UUID[]::new))
                .param("day", day)
                .query(UUID.class)
                .list();
        var appointments = jdbc.sql("""
                        select role from organization.appointment
                        where person_id = :person and from_on <= :day and (to_on is null or to_on >= :day)
                        """)
                .param("person", id.value())
                .param("day", day)
                .query(String.class)
                .list();
        var unit = find(id).map(Person::unit).orElseThrow();
        return new Responsibilities(
                unit,
                held.stream().map(HeldPost::post).collect(toSet()),
                held.stream().map(HeldPost::section).collect(toSet()),
                held.stream()
                        .filter(h -> h.level() == Post.Level.SECTION_CHIEF)
                        .map(HeldPost::section)
                        .collect(toSet()),
                leaderOf.stream().map(SectionId::new).collect(toSet()),
                held.stream().anyMatch(h -> h.level() == Post.Level.UNIT_HEAD),
                appointments.stream().map(Appointment.Role::valueOf).collect(toSet()));
    }

    private record HeldPost(PostId post, SectionId section, Post.Level level) {}

    static Person person(ResultSet row, int n) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                Person.Employment.valueOf(row.getString("employment")),
                row.getInt("version"));
    }

    /** Everybody the unit ever had, those who left included. */
    public List<Person> all(UnitId unit) {
        return jdbc.sql("select * from organization.person where unit_id = :unit order by name_zh, name_en, id")
                .param("unit", unit.value())
                .query(People::person)
                .list();
    }
}
