package org.probity.organization;

import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of all units. */
@Repository
public class People {

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Person> find(PersonId id) {
        return jdbc.sql("select * from organization.person where id = :id")
                .param("id", id.value())
                .query(People::person)
                .optional();
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

    List<Person> all(UnitId unit) {
        return jdbc.sql("select * from organization.person where unit_id = :unit order by name_zh, name_en")
                .param("unit", unit.value())
                .query(People::person)
                .list();
    }
}
