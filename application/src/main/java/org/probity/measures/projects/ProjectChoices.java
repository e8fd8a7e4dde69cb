package org.probity.measures.projects;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.probity.frame.Dates;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the pages of projects offer to choose from, and the names and study of the people concerned. */
@Repository
class ProjectChoices {

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Dates dates;

    ProjectChoices(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    record Choice(UUID id, Bilingual label) {}

    /** The powers under which a project may be carried out, those over projects first. */
    List<Choice> powers(UnitId unit) {
        return jdbc.sql("""
                        select p.id, p.code || ' ' || coalesce(nullif(p.name_zh, ''), p.name_en) as zh,
                            p.code || ' ' || coalesce(nullif(p.name_en, ''), p.name_zh) as en
                        from powers.power p where p.unit_id = :unit and p.state <> 'REVOKED' order by p.code limit :most
                        """)
                .param("unit", unit.value())
                .param("most", MOST)
                .query((row, n) -> new Choice(
                        row.getObject("id", UUID.class), Bilingual.of(row.getString("zh"), row.getString("en"))))
                .list();
    }

    /** The names of people. */
    Map<UUID, Bilingual> people(List<UUID> ids) {
        return jdbc
                .sql("select id, name_zh, name_en from organization.person where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> new Choice(
                        row.getObject("id", UUID.class),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en"))))
                .list()
                .stream()
                .collect(toMap(Choice::id, Choice::label));
    }

    /** Of everybody who holds power in a link of the project, whether they took part in study within the year (P2.2.2g). */
    List<ThreeAims.Row> educated(ProjectId project) {
        var rows = new ArrayList<ThreeAims.Row>();
        var seen = new HashSet<UUID>();
        jdbc.sql("""
                        select n.id, n.name_zh, n.name_en, max(g.held_on) as last from measures.project_link l
                        left join measures.project_subject s on s.link_id = l.id and not s.removed
                        join organization.holding h on (h.post_id = l.post_id or h.post_id = s.post_id)
                            and h.from_on <= :day and (h.to_on is null or h.to_on >= :day)
                        join organization.person n on n.id = h.person_id
                        left join programme.gathering_attendance a on a.person_id = n.id
                            and (a.present or exists (select from programme.make_up_attendance m
                                where m.gathering_id = a.gathering_id and m.person_id = a.person_id))
                        left join programme.gathering g on g.id = a.gathering_id and g.kind = 'STUDY'
                            and g.state in ('HELD', 'ARCHIVED') and g.held_on > :since
                        where l.project_id = :project and l.state <> 'SKIPPED'
                        group by n.id order by n.name_zh, n.name_en limit 200
                        """)
                .param("project", project.value())
                .param("day", dates.today())
                .param("since", dates.today().minusYears(1))
                .query(row -> {
                    if (seen.add(row.getObject("id", UUID.class))) {
                        var last = row.getDate("last");
                        rows.add(new ThreeAims.Row(
                                last == null ? "measures.projects.aim.not-educated" : "measures.projects.aim.educated",
                                last == null
                                        ? List.of(new Name(Projects.bilingual(row, "name")))
                                        : List.of(
                                                Projects.bilingual(row, "name"),
                                                last.toLocalDate().toString()),
                                last != null));
                    }
                });
        return rows;
    }
}
