package org.probity.measures.interests;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.organization.Leadership;
import org.probity.organization.PersonId;
import org.probity.organization.Post;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Declared relatives within the unit who sit where the law would not have them sit (IR-H04): hints for discipline inspection alone. */
@Repository
class KinshipHints {

    private final JdbcClient jdbc;
    private final Leadership leadership;
    private final AuditLog auditLog;
    private final Dates dates;

    KinshipHints(JdbcClient jdbc, Leadership leadership, AuditLog auditLog, Dates dates) {
        this.jdbc = jdbc;
        this.leadership = leadership;
        this.auditLog = auditLog;
        this.dates = dates;
    }

    /** Two people, how they are related, and what stands against where they sit. */
    record Hint(
            Bilingual declarant,
            Bilingual relative,
            Relation relation,
            Set<Kinship.Conflict> conflicts,
            DeclarationId declaration) {}

    private record Pair(
            PersonId declarant,
            Bilingual name,
            PersonId relative,
            Bilingual relativeName,
            Relation relation,
            DeclarationId id) {}

    /** The hints of the latest editions; that they were read is logged. */
    @Transactional
    List<Hint> read(UnitId unit) {
        var seats = seats(unit);
        var leaders = leaders(unit);
        var hints = new ArrayList<Hint>();
        for (var pair : pairs(unit)) {
            var conflicts = new HashSet<Kinship.Conflict>();
            for (var one : seats.getOrDefault(pair.declarant(), List.of())) {
                for (var other : seats.getOrDefault(pair.relative(), List.of())) {
                    var leader = leaders.get(one.section());
                    var same = leader != null && leader.equals(leaders.get(other.section()));
                    conflicts.addAll(Kinship.between(one, other, same));
                }
            }
            if (!conflicts.isEmpty()) {
                hints.add(new Hint(pair.name(), pair.relativeName(), pair.relation(), conflicts, pair.id()));
            }
        }
        if (!hints.isEmpty()) {
            auditLog.append("measures.kinship-read", Subject.of("measures.kinship", unit.value()));
        }
        return hints;
    }

    private List<Pair> pairs(UnitId unit) {
        return jdbc.sql("""
                        with latest as (select distinct on (person_id) id, person_id from measures.declaration where unit_id = :unit
                            order by person_id, year desc, edition desc)
                        select l.id, l.person_id, x.name_zh, x.name_en, r.colleague_id, y.name_zh as relative_zh, y.name_en as relative_en, r.relation
                        from latest l join measures.declared_relative r on r.declaration_id = l.id and r.colleague_id is not null
                        join organization.person x on x.id = l.person_id join organization.person y on y.id = r.colleague_id
                        order by x.name_zh, l.person_id, r.position limit 1000
                        """)
                .param("unit", unit.value())
                .query((row, n) -> new Pair(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        new PersonId(row.getObject("colleague_id", UUID.class)),
                        Bilingual.of(row.getString("relative_zh"), row.getString("relative_en")),
                        Relation.valueOf(row.getString("relation")),
                        new DeclarationId(row.getObject("id", UUID.class))))
                .list();
    }

    private Map<SectionId, PostId> leaders(UnitId unit) {
        var leaders = new HashMap<SectionId, PostId>();
        leadership
                .divisions(unit, dates.today())
                .forEach(division -> leaders.put(division.section(), division.leader()));
        return leaders;
    }

    private Map<PersonId, List<Kinship.Seat>> seats(UnitId unit) {
        var leads = new HashMap<PostId, Set<SectionId>>();
        leaders(unit)
                .forEach((section, post) ->
                        leads.computeIfAbsent(post, any -> new HashSet<>()).add(section));
        var seats = new HashMap<PersonId, List<Kinship.Seat>>();
        jdbc.sql("""
                        select h.person_id, p.id, p.section_id, p.level, concat_ws(' ', p.name_zh, p.name_en, s.name_zh, s.name_en) as words
                        from organization.holding h join organization.post p on p.id = h.post_id join organization.section s on s.id = p.section_id
                        where p.unit_id = :unit and (p.closed_on is null or p.closed_on > :today) and h.from_on <= :today
                          and (h.to_on is null or h.to_on >= :today)
                        """).param("unit", unit.value()).param("today", dates.today()).query(row -> {
            @Nullable Set<SectionId> led = leads.get(new PostId(row.getObject("id", UUID.class)));
            seats.computeIfAbsent(new PersonId(row.getObject("person_id", UUID.class)), any -> new ArrayList<>())
                    .add(new Kinship.Seat(
                            new SectionId(row.getObject("section_id", UUID.class)),
                            Post.Level.valueOf(row.getString("level")),
                            led == null ? Set.of() : led,
                            row.getString("words")));
        });
        return seats;
    }
}
