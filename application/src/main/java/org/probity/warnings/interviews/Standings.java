package org.probity.warnings.interviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.organization.Leadership;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.Posts;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who stands where today, and who is in charge of a post. */
@Repository
public class Standings {

    private static final String ALL = """
            select distinct on (x.id) x.id, x.name_zh, x.name_en, coalesce(p.name_zh, '') as post_zh, coalesce(p.name_en, '') as post_en, p.level,
                exists (select 1 from organization.appointment a where a.person_id = x.id and a.role = 'SUPERIOR'
                        and a.from_on <= :day and (a.to_on is null or a.to_on >= :day)) as superior,
                exists (select 1 from organization.appointment a where a.person_id = x.id and a.role = 'DISCIPLINE_INSPECTION'
                        and a.from_on <= :day and (a.to_on is null or a.to_on >= :day)) as inspects
            from organization.person x
            left join organization.holding h on h.person_id = x.id and h.from_on <= :day and (h.to_on is null or h.to_on >= :day)
            left join organization.post p on p.id = h.post_id and (p.closed_on is null or p.closed_on > :day)
            where x.unit_id = :unit and x.employment in ('ACTIVE', 'CONTRACT') and (cast(:person as uuid) is null or x.id = :person)
            order by x.id, array_position(array['UNIT_HEAD', 'DEPUTY', 'DISCIPLINE', 'SECTION_CHIEF', 'SECTION_DEPUTY', 'STAFF'], p.level) nulls last
            """;

    private final JdbcClient jdbc;
    private final Leadership leadership;
    private final Posts posts;
    private final Dates dates;

    Standings(JdbcClient jdbc, Leadership leadership, Posts posts, Dates dates) {
        this.jdbc = jdbc;
        this.leadership = leadership;
        this.posts = posts;
        this.dates = dates;
    }

    public Optional<Standing> of(UnitId unit, PersonId person) {
        return read(unit, person).stream().findFirst();
    }

    /** Who may come into question to interview somebody: chiefs and above, discipline inspection, the superior's people. */
    List<Standing> possibleInterviewers(UnitId unit) {
        return read(unit, null).stream()
                .filter(one -> one.inspects() || one.rank().compareTo(Standing.Rank.SECTION_CHIEF) >= 0)
                .sorted(java.util.Comparator.comparing(Standing::rank).reversed())
                .toList();
    }

    private List<Standing> read(UnitId unit, @Nullable PersonId person) {
        return jdbc.sql(ALL)
                .param("unit", unit.value())
                .param("person", person == null ? null : person.value(), java.sql.Types.OTHER)
                .param("day", dates.today())
                .query((row, n) -> new Standing(
                        new PersonId(row.getObject("id", UUID.class)),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        Bilingual.of(row.getString("post_zh"), row.getString("post_en")),
                        rank(row.getString("level"), row.getBoolean("superior")),
                        row.getBoolean("inspects")))
                .list();
    }

    static Standing.Rank rank(@Nullable String level, boolean superior) {
        if (superior) {
            return Standing.Rank.SUPERIOR;
        }
        if (level == null) {
            return Standing.Rank.NONE;
        }
        return switch (level) {
            case "UNIT_HEAD" -> Standing.Rank.HEAD;
            case "DEPUTY", "DISCIPLINE" -> Standing.Rank.LEADER;
            case "SECTION_CHIEF" -> Standing.Rank.SECTION_CHIEF;
            case "SECTION_DEPUTY" -> Standing.Rank.SECTION_DEPUTY;
            default -> Standing.Rank.STAFF;
        };
    }

    /** Who is in charge where the post is: its section's chief, and the leader above; of a leading post its holder. */
    List<Standing> inCharge(UnitId unit, PostId post) {
        var today = dates.today();
        var found = posts.find(post).orElseThrow();
        var people = new ArrayList<PersonId>();
        if (found.details().level().leads()) {
            holder(post, today).ifPresent(people::add);
        } else {
            add(people, leadership.chiefOf(found.details().section(), today));
            add(people, leadership.leaderOf(found.details().section(), today));
        }
        if (people.isEmpty()) {
            add(people, leadership.headOf(unit, today));
        }
        return people.stream()
                .distinct()
                .map(person -> of(unit, person))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Who holds the post: the holder proper before who deputises. */
    public Optional<PersonId> holder(PostId post, LocalDate day) {
        return jdbc.sql("""
                        select person_id from organization.holding where post_id = :post and from_on <= :day and (to_on is null or to_on >= :day)
                        order by deputising, from_on, id limit 1
                        """)
                .param("post", post.value())
                .param("day", day)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    private static void add(List<PersonId> people, @Nullable PersonId person) {
        if (person != null) {
            people.add(person);
        }
    }
}
