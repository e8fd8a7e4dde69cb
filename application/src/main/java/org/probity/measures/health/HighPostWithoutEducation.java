package org.probity.measures.health;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.risks.Grade;
import org.probity.risks.PostGrades;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** IR-H07: a holder of a HIGH post has no education record for six months (P2.2.2g); whoever is new has six months too. */
@Component
class HighPostWithoutEducation implements HealthIndicator {

    static final int MONTHS = 6;

    private final JdbcClient jdbc;
    private final PostGrades grades;

    HighPostWithoutEducation(JdbcClient jdbc, PostGrades grades) {
        this.jdbc = jdbc;
        this.grades = grades;
    }

    @Override
    public String code() {
        return "IR-H07";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("measures.health.parameter.months", MONTHS, "P2.2, IR-H07"));
    }

    @Override
    public List<HealthFinding> findings(UnitId unit, LocalDate day) {
        var high = grades.with(unit, Grade.HIGH);
        if (high.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select o.id as post_id, o.section_id, o.name_zh, o.name_en, s.name_zh as section_zh, s.name_en as section_en,
                            greatest(h.from_on, e.last_on) as since
                        from organization.holding h join organization.post o on o.id = h.post_id
                        join organization.section s on s.id = o.section_id
                        left join lateral (select max(g.held_on) as last_on from programme.gathering_attendance a
                            join programme.gathering g on g.id = a.gathering_id and g.state in ('HELD', 'ARCHIVED')
                            left join programme.make_up_attendance m on m.gathering_id = a.gathering_id and m.person_id = a.person_id
                            where a.person_id = h.person_id and (a.present or m.person_id is not null) and g.held_on <= :day) e on true
                        where h.post_id = any(:posts) and h.from_on <= :day and (h.to_on is null or h.to_on >= :day)
                          and greatest(h.from_on, e.last_on) < :before
                        order by since, o.code, h.id limit :most
                        """)
                .param("posts", high.stream().map(PostId::value).toArray(UUID[]::new))
                .param("day", day)
                .param("before", day.minusMonths(MONTHS))
                .param("most", MOST)
                .query((row, n) -> {
                    var since = row.getObject("since", LocalDate.class);
                    return new HealthFinding(
                            code(),
                            Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                            new SectionId(row.getObject("section_id", UUID.class)),
                            Bilingual.of(row.getString("section_zh"), row.getString("section_en")),
                            new PostId(row.getObject("post_id", UUID.class)),
                            ChronoUnit.MONTHS.between(since, day),
                            MONTHS,
                            HealthLevel.YELLOW,
                            since,
                            "/programme/education/log",
                            "programme:read");
                })
                .list();
    }
}
