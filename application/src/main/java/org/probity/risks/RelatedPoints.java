package org.probity.risks;

import java.util.List;
import java.util.UUID;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Points of the other kind of form that may be the same (P2.1.2b): a unit's for a post's, a post's for a unit's. */
@Repository
class RelatedPoints {

    private final JdbcClient jdbc;

    RelatedPoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A point that can be linked; {@code owner} is its post or section. */
    record Related(RiskPointId id, Bilingual title, Bilingual owner) {}

    /** Points of the same section and cycle on the other kind of form. */
    List<Related> to(Form form) {
        return jdbc.sql("""
                        select p.id, p.title_zh, p.title_en, coalesce(q.name_zh, s.name_zh) as owner_zh,
                            coalesce(q.name_en, s.name_en) as owner_en
                        from risks.point p join organization.section s on s.id = p.section_id
                        left join organization.post q on q.id = p.post_id
                        where p.cycle_id = :cycle and p.section_id = :section and p.scope <> :scope
                          and not p.removed and p.status <> 'CLOSED'
                        order by q.code nulls first, p.position limit 300
                        """)
                .param("cycle", form.cycle().value())
                .param("section", form.section().value())
                .param("scope", form.scope().name())
                .query((row, n) -> new Related(
                        new RiskPointId(row.getObject("id", UUID.class)),
                        Bilingual.of(row.getString("title_zh"), row.getString("title_en")),
                        Bilingual.of(row.getString("owner_zh"), row.getString("owner_en"))))
                .list();
    }

    /** Titles that stand on both kinds of form of the section without a link between them. */
    List<Bilingual> unlinkedDoubles(Form form) {
        return jdbc.sql("""
                        select distinct p.title_zh, p.title_en from risks.point p join risks.point other
                            on other.cycle_id = p.cycle_id and other.section_id = p.section_id and other.scope <> p.scope
                            and not other.removed and other.status <> 'CLOSED'
                            and ((p.title_zh <> '' and lower(other.title_zh) = lower(p.title_zh))
                                or (p.title_en <> '' and lower(other.title_en) = lower(p.title_en)))
                        where p.form_id = :form and not p.removed
                          and p.linked_point_id is distinct from other.id and other.linked_point_id is distinct from p.id
                        limit 20
                        """)
                .param("form", form.id().value())
                .query((row, n) -> Bilingual.of(row.getString("title_zh"), row.getString("title_en")))
                .list();
    }
}
