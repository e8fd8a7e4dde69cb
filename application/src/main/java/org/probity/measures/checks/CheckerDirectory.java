package org.probity.measures.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.probity.organization.Holdings;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds out from posts, divisions of leadership, appointments and delegations who may check what in a unit on a day. */
@Repository
class CheckerDirectory {

    private final JdbcClient jdbc;
    private final Holdings holdings;

    CheckerDirectory(JdbcClient jdbc, Holdings holdings) {
        this.jdbc = jdbc;
        this.holdings = holdings;
    }

    Checkers of(UnitId unit, LocalDate day) {
        Map<SectionId, Set<PersonId>> chiefs = new HashMap<>();
        Map<SectionId, Set<PersonId>> leaders = new HashMap<>();
        var people = new HashMap<String, Set<PersonId>>();
        jdbc.sql("""
                        select p.level as role, p.section_id, h.person_id
                        from organization.post p join organization.holding h on h.post_id = p.id
                        where p.unit_id = :unit and p.level in ('SECTION_CHIEF', 'UNIT_HEAD') and (p.closed_on is null or p.closed_on > :day)
                          and h.from_on <= :day and (h.to_on is null or h.to_on >= :day)
                        union all
                        select 'LEADER', d.section_id, h.person_id
                        from organization.division d
                        join organization.section s on s.id = d.section_id
                        join organization.holding h on h.post_id = d.leader_post_id
                        where s.unit_id = :unit and d.from_on <= :day and (d.to_on is null or d.to_on >= :day)
                          and h.from_on <= :day and (h.to_on is null or h.to_on >= :day)
                        union all
                        select a.role, null, a.person_id
                        from organization.appointment a
                        where a.unit_id = :unit and a.from_on <= :day and (a.to_on is null or a.to_on >= :day)
                        """).param("unit", unit.value()).param("day", day).query(row -> {
            var role = row.getString("role");
            var person = new PersonId(row.getObject("person_id", UUID.class));
            var section = row.getObject("section_id", UUID.class);
            switch (role) {
                case "SECTION_CHIEF" -> add(chiefs, new SectionId(section), person);
                case "LEADER" -> add(leaders, new SectionId(section), person);
                default -> add(people, role, person);
            }
        });
        var holders = new HashMap<PostId, Set<PersonId>>();
        holdings.of(unit, day).forEach(holding -> add(holders, holding.post(), holding.person()));
        return new Checkers(
                chiefs,
                leaders,
                people.getOrDefault("UNIT_HEAD", Set.of()),
                people.getOrDefault("SUPERIOR", Set.of()),
                people.getOrDefault("DISCIPLINE_INSPECTION", Set.of()),
                people.getOrDefault("LEADING_GROUP_OFFICE", Set.of()),
                holders,
                lent(unit, day));
    }

    private List<Checkers.Lent> lent(UnitId unit, LocalDate day) {
        var found = new ArrayList<Checkers.Lent>();
        jdbc.sql("""
                        select d.from_person_id, d.to_person_id, d.section_id, unnest(d.powers) as permission
                        from identity.delegation d join organization.person p on p.id = d.from_person_id
                        where p.unit_id = :unit and d.from_on <= :day and d.to_on >= :day and d.revoked_at is null
                        """).param("unit", unit.value()).param("day", day).query(row -> {
            var section = row.getObject("section_id", UUID.class);
            found.add(new Checkers.Lent(
                    new PersonId(row.getObject("from_person_id", UUID.class)),
                    new PersonId(row.getObject("to_person_id", UUID.class)),
                    row.getString("permission"),
                    section == null ? null : new SectionId(section)));
        });
        return found;
    }

    private static <K> void add(Map<K, Set<PersonId>> people, K key, PersonId person) {
        people.computeIfAbsent(key, k -> new HashSet<>()).add(person);
    }
}
