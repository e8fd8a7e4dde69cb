package org.probity.measures.responsibility;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.probity.measures.responsibility.LineOfCommand.Rung;
import org.probity.organization.Leadership;
import org.probity.organization.PersonId;
import org.probity.organization.Post;
import org.probity.organization.PostId;
import org.probity.organization.Posts;
import org.probity.organization.Section;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is in which post of a unit on a day, and the line of command that follows. Who retired or left is in none. */
@Repository
class OfficersOfTheDay {

    private final JdbcClient jdbc;
    private final Posts posts;
    private final Leadership leadership;

    OfficersOfTheDay(JdbcClient jdbc, Posts posts, Leadership leadership) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.leadership = leadership;
    }

    /** The posts open on the day, who is in them, and who stands over whom. */
    record Officers(List<Post> posts, Map<PostId, List<Officer>> officers, LineOfCommand line) {
        List<Officer> in(PostId post) {
            return officers.getOrDefault(post, List.of());
        }
    }

    Officers of(UnitId unit, LocalDate day, Collection<Section> sections) {
        var open = posts.all(unit, day).stream()
                .filter(post -> post.closedOn() == null || post.closedOn().isAfter(day))
                .toList();
        var officers = officers(unit, day);
        var chiefs = new HashMap<SectionId, Rung>();
        var deputyChiefs = new HashMap<SectionId, List<Officer>>();
        var head = Rung.NONE;
        for (var post : open) {
            var rung = new Rung(post.id(), officers.getOrDefault(post.id(), List.of()));
            switch (post.level()) {
                case UNIT_HEAD -> head = joined(head, rung);
                case SECTION_CHIEF -> chiefs.merge(post.section(), rung, OfficersOfTheDay::joined);
                case SECTION_DEPUTY ->
                    deputyChiefs
                            .computeIfAbsent(post.section(), section -> new ArrayList<>())
                            .addAll(rung.officers());
                case DEPUTY, DISCIPLINE, STAFF -> {}
            }
        }
        var leaders = new HashMap<SectionId, Rung>();
        leadership
                .divisions(unit, day)
                .forEach(division -> leaders.put(
                        division.section(),
                        new Rung(division.leader(), officers.getOrDefault(division.leader(), List.of()))));
        var superiors = superiors(unit, day);
        var line = new LineOfCommand(
                Map.copyOf(chiefs),
                Map.copyOf(deputyChiefs),
                Map.copyOf(leaders),
                head,
                superiors.people(),
                superiors.body(),
                sections.stream()
                        .filter(section -> section.kind() == Section.Kind.LEADERSHIP)
                        .map(Section::id)
                        .collect(toUnmodifiableSet()));
        return new Officers(open, officers, line);
    }

    /** Two posts of one office, as two chiefs' posts in a section: whoever is in either, in the order of answering. */
    private static Rung joined(Rung one, Rung other) {
        var all = new ArrayList<>(one.officers());
        all.addAll(other.officers());
        all.sort(Comparator.comparing(Officer::deputising));
        return new Rung(one.post() == null ? other.post() : one.post(), all);
    }

    private Map<PostId, List<Officer>> officers(UnitId unit, LocalDate day) {
        var officers = new HashMap<PostId, List<Officer>>();
        jdbc.sql("""
                        select h.post_id, h.person_id, h.deputising, n.name_zh, n.name_en, n.employment = 'LONG_LEAVE' as away
                        from organization.holding h join organization.post p on p.id = h.post_id
                        join organization.person n on n.id = h.person_id
                        where p.unit_id = :unit and h.from_on <= :day and (h.to_on is null or h.to_on >= :day)
                          and n.employment not in ('LEFT', 'RETIRED')
                        order by h.deputising, h.from_on, h.id
                        """).param("unit", unit.value()).param("day", day).query(row -> {
            var post = new PostId(row.getObject("post_id", UUID.class));
            officers.computeIfAbsent(post, p -> new ArrayList<>())
                    .add(new Officer(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                            post,
                            row.getBoolean("deputising"),
                            row.getBoolean("away")));
        });
        return officers;
    }

    /** @param body the superior body's name */
    private record Superiors(Bilingual body, List<Officer> people) {}

    /** Who is appointed to stand for the superior body, then the head of the unit above, where that unit is kept here. */
    private Superiors superiors(UnitId unit, LocalDate day) {
        var people = jdbc.sql("""
                        select person_id, name_zh, name_en, employment = 'LONG_LEAVE' as away, post_id from (
                            select a.person_id, cast(null as uuid) as post_id, 0 as place, a.from_on, a.id from organization.appointment a
                            where a.unit_id = :unit and a.role = 'SUPERIOR' and a.from_on <= :day and (a.to_on is null or a.to_on >= :day)
                            union all
                            select h.person_id, p.id, case when h.deputising then 2 else 1 end, h.from_on, h.id
                            from organization.unit u join organization.post p on p.unit_id = u.superior_id and p.level = 'UNIT_HEAD'
                            join organization.holding h on h.post_id = p.id
                            where u.id = :unit and (p.closed_on is null or p.closed_on > :day)
                              and h.from_on <= :day and (h.to_on is null or h.to_on >= :day)) s
                        join organization.person n on n.id = s.person_id
                        where n.employment not in ('LEFT', 'RETIRED')
                        order by s.place, s.from_on, s.id limit 20
                        """)
                .param("unit", unit.value())
                .param("day", day)
                .query((row, n) -> {
                    var post = row.getObject("post_id", UUID.class);
                    return new Officer(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                            post == null ? null : new PostId(post),
                            false,
                            row.getBoolean("away"));
                })
                .list();
        var body = jdbc.sql("""
                        select coalesce(s.name_zh, u.superior_zh) as zh, coalesce(s.name_en, u.superior_en) as en
                        from organization.unit u left join organization.unit s on s.id = u.superior_id where u.id = :unit
                        """)
                .param("unit", unit.value())
                .query((row, n) -> Bilingual.of(row.getString("zh"), row.getString("en")))
                .single();
        return new Superiors(body, people);
    }
}
