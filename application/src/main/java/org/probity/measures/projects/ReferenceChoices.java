package org.probity.measures.projects;

import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.probity.frame.Dates;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What may be tied to a link: the rules in force, the legal bases of the project's power, its points and their measures. */
@Repository
class ReferenceChoices {

    private final JdbcClient jdbc;
    private final Dates dates;

    ReferenceChoices(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    record Choice(UUID id, Bilingual label) {}

    Map<ReferenceKind, List<Choice>> of(Project project) {
        var found = new HashMap<ReferenceKind, List<Choice>>();
        found.put(ReferenceKind.RULE, choices(project, """
                select r.id, r.number || ' ' || coalesce(nullif(r.title_zh, ''), r.title_en) as zh,
                    r.number || ' ' || coalesce(nullif(r.title_en, ''), r.title_zh) as en
                from powers.rule r where r.unit_id = :unit and r.state = 'ISSUED' and (r.repealed_on is null or r.repealed_on > :day)
                order by 2 limit 500
                """));
        found.put(ReferenceKind.LAW, choices(project, """
                select b.id, b.name_zh || ' ' || b.article as zh, coalesce(nullif(b.name_en, ''), b.name_zh) || ' ' || b.article as en
                from powers.legal_basis b where b.power_id = :power order by 2 limit 200
                """));
        found.put(ReferenceKind.RISK, choices(project, """
                select p.id, p.code || ' ' || coalesce(nullif(p.title_zh, ''), p.title_en) as zh,
                    p.code || ' ' || coalesce(nullif(p.title_en, ''), p.title_zh) as en
                from risks.point p where p.unit_id = :unit and p.status in ('ACTIVE', 'CHANGED') and not p.removed
                  and (p.power_id = :power or p.unit_kind = 'PROJECT' or p.section_id = :section)
                order by p.power_id is distinct from :power, p.code limit 300
                """));
        found.put(ReferenceKind.MEASURE, choices(project, """
                select m.id, p.code || ' · ' || left(coalesce(nullif(m.text_zh, ''), m.text_en), 120) as zh,
                    p.code || ' · ' || left(coalesce(nullif(m.text_en, ''), m.text_zh), 120) as en
                from risks.measure m join risks.point p on p.id = m.point_id
                where p.unit_id = :unit and p.status in ('ACTIVE', 'CHANGED') and not p.removed and not m.removed
                  and (p.power_id = :power or p.unit_kind = 'PROJECT' or p.section_id = :section)
                order by p.power_id is distinct from :power, p.code, m.position limit 500
                """));
        return found;
    }

    private List<Choice> choices(Project project, String sql) {
        var power = project.facts().power();
        return jdbc.sql(sql)
                .param("unit", project.unit().value())
                .param("section", project.section().value())
                .param("power", power == null ? null : power.value(), Types.OTHER)
                .param("day", dates.today())
                .query((row, n) -> new Choice(
                        row.getObject("id", UUID.class), Bilingual.of(row.getString("zh"), row.getString("en"))))
                .list();
    }
}
