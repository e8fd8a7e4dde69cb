package org.probity.monitoring.signals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.probity.frame.Dates;
import org.probity.organization.Appointment;
import org.probity.organization.People;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.Responsibilities;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who of a unit may verify a signal today. */
@Repository
class Verifiers {

    private final JdbcClient jdbc;
    private final People people;
    private final Dates dates;

    Verifiers(JdbcClient jdbc, People people, Dates dates) {
        this.jdbc = jdbc;
        this.people = people;
        this.dates = dates;
    }

    /**
     * Somebody who may verify.
     *
     * @param concludes whether they are of the body that concludes it
     */
    record Candidate(PersonId person, Bilingual name, Bilingual post, boolean concludes) {}

    /** Whose responsibilities the day gives, of all people of the unit with an account. */
    private record Known(Bilingual name, Bilingual post, Responsibilities answers) {}

    Matter matter(SignalFacts signal) {
        var concerned = new HashMap<PersonId, Responsibilities>();
        signal.persons().forEach(person -> concerned.put(person, people.responsibilitiesOf(person, dates.today())));
        return new Matter(signal.about(), working(signal), concerned);
    }

    /** Those who may, of the concluding body first. */
    List<Candidate> of(SignalFacts signal) {
        var matter = matter(signal);
        var found = new ArrayList<Candidate>();
        known(signal.unit()).forEach((person, one) -> {
            if (VerifiersAreNotConcerned.bar(person, one.answers(), matter).isEmpty()) {
                found.add(new Candidate(
                        person,
                        one.name(),
                        one.post(),
                        VerifiersAreNotConcerned.isOfBody(one.answers(), signal.about())));
            }
        });
        found.sort(Comparator.comparing((Candidate one) -> !one.concludes())
                .thenComparing(one -> one.post().zh())
                .thenComparing(one -> one.name().zh())
                .thenComparing(one -> one.person().value()));
        return found;
    }

    /** The leadership is no section whose members share their work. */
    private @org.jspecify.annotations.Nullable SectionId working(SignalFacts signal) {
        var section = signal.section();
        return section == null
                        || jdbc.sql("select kind = 'LEADERSHIP' from organization.section where id = :id")
                                .param("id", section.value())
                                .query(Boolean.class)
                                .single()
                ? null
                : section;
    }

    private Map<PersonId, Known> known(UnitId unit) {
        LocalDate day = dates.today();
        var appointments = new HashMap<UUID, Set<Appointment.Role>>();
        jdbc.sql("""
                        select person_id, role from organization.appointment
                        where unit_id = :unit and from_on <= :day and (to_on is null or to_on >= :day)
                        """).param("unit", unit.value()).param("day", day).query(row -> {
            appointments
                    .computeIfAbsent(row.getObject("person_id", UUID.class), key -> new HashSet<>())
                    .add(Appointment.Role.valueOf(row.getString("role")));
        });
        var led = new HashMap<UUID, Set<SectionId>>();
        jdbc.sql("""
                        select d.leader_post_id, d.section_id from organization.division d join organization.section s on s.id = d.section_id
                        where s.unit_id = :unit and d.from_on <= :day and (d.to_on is null or d.to_on >= :day)
                        """).param("unit", unit.value()).param("day", day).query(row -> {
            led.computeIfAbsent(row.getObject("leader_post_id", UUID.class), key -> new HashSet<>())
                    .add(new SectionId(row.getObject("section_id", UUID.class)));
        });
        var found = new HashMap<PersonId, Known>();
        jdbc.sql("""
                        select x.id, x.name_zh, x.name_en,
                            coalesce(string_agg(p.name_zh, '、' order by h.deputising, p.code), '') as post_zh,
                            coalesce(string_agg(nullif(p.name_en, ''), ', ' order by h.deputising, p.code), '') as post_en,
                            array_remove(array_agg(p.id), null) as posts, array_remove(array_agg(p.section_id), null) as sections,
                            array_remove(array_agg(p.section_id) filter (where p.level = 'SECTION_CHIEF'), null) as chief_of,
                            coalesce(bool_or(p.level = 'UNIT_HEAD'), false) as head
                        from organization.person x
                        left join organization.holding h on h.person_id = x.id and h.from_on <= :day and (h.to_on is null or h.to_on >= :day)
                        left join organization.post p on p.id = h.post_id and (p.closed_on is null or p.closed_on > :day)
                        where x.unit_id = :unit and x.employment in ('ACTIVE', 'CONTRACT')
                          and exists (select 1 from identity.account a where a.person_id = x.id)
                        group by x.id limit 5000
                        """).param("unit", unit.value()).param("day", day).query(row -> {
            var id = row.getObject("id", UUID.class);
            var posts = ids(row.getArray("posts"));
            var leads = posts.stream()
                    .flatMap(post -> led.getOrDefault(post, Set.of()).stream())
                    .collect(Collectors.toSet());
            found.put(
                    new PersonId(id),
                    new Known(
                            Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                            Bilingual.of(row.getString("post_zh"), row.getString("post_en")),
                            new Responsibilities(
                                    unit,
                                    posts.stream().map(PostId::new).collect(Collectors.toSet()),
                                    ids(row.getArray("sections")).stream()
                                            .map(SectionId::new)
                                            .collect(Collectors.toSet()),
                                    ids(row.getArray("chief_of")).stream()
                                            .map(SectionId::new)
                                            .collect(Collectors.toSet()),
                                    leads,
                                    row.getBoolean("head"),
                                    appointments.getOrDefault(id, Set.of()))));
        });
        return found;
    }

    private static Set<UUID> ids(java.sql.@org.jspecify.annotations.Nullable Array array) throws java.sql.SQLException {
        return array == null
                ? Set.of()
                : java.util.Arrays.stream((UUID[]) array.getArray()).collect(Collectors.toSet());
    }
}
