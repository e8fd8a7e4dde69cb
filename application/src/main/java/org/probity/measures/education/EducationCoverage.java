package org.probity.measures.education;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.Scope;
import org.probity.organization.UnitId;
import org.probity.programme.gatherings.StudyType;
import org.probity.risks.Grade;
import org.probity.risks.PostGrades;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who of those who hold HIGH posts was reached by education, from attendance and make-up sessions alone (P2.2.2g). Publicity and what
 * is neither education nor lecture does not count.
 */
@Repository
public class EducationCoverage {

    private static final String[] COUNTED = Arrays.stream(StudyType.values())
            .filter(type -> type != StudyType.PUBLICITY && type != StudyType.OTHER)
            .map(StudyType::name)
            .toArray(String[]::new);

    private final JdbcClient jdbc;
    private final PostGrades grades;
    private final HighPostsStudyTwice rule;
    private final Dates dates;

    EducationCoverage(JdbcClient jdbc, PostGrades grades, HighPostsStudyTwice rule, Dates dates) {
        this.jdbc = jdbc;
        this.grades = grades;
        this.rule = rule;
        this.dates = dates;
    }

    /**
     * Somebody who holds a HIGH post.
     *
     * @param called  how many events called them in the period
     * @param reached how many of these they came to or made up for
     * @param lacking how many the rule still asks for
     * @param lastOn  the last day on which they were reached
     */
    public record Holder(
            PersonId person,
            Bilingual name,
            PostId post,
            Bilingual postName,
            Bilingual section,
            int called,
            int reached,
            int lacking,
            @Nullable LocalDate lastOn) {}

    /** Everybody within the scope who holds a HIGH post today, those who lack most first. */
    public List<Holder> of(Scope scope, int year) {
        return between(scope, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Holders of HIGH posts without any education on record in the last months (the facts of IR-H07). */
    public List<Holder> without(UnitId unit, int months) {
        var today = dates.today();
        return between(new Scope(unit, true, java.util.Set.of(), java.util.Set.of()), today.minusMonths(months), today)
                .stream()
                .filter(holder -> holder.reached() == 0)
                .toList();
    }

    private List<Holder> between(Scope scope, LocalDate first, LocalDate last) {
        var high = grades.with(scope.unit(), Grade.HIGH).stream()
                .map(PostId::value)
                .toArray(UUID[]::new);
        return jdbc.sql("""
                        with held as (
                            select distinct on (h.person_id, p.id) h.person_id, p.id as post_id, p.unit_id, p.section_id, p.position
                            from organization.holding h join organization.post p on p.id = h.post_id
                            join organization.person x on x.id = h.person_id
                            where p.id = any(:high) and (p.closed_on is null or p.closed_on > :today) and h.from_on <= :today
                              and (h.to_on is null or h.to_on >= :today) and x.employment in ('ACTIVE', 'CONTRACT'))
                        select d.*, x.name_zh, x.name_en, p.name_zh as post_zh, p.name_en as post_en, s.name_zh as section_zh,
                            s.name_en as section_en, t.called, t.reached, t.last_on
                        from held d join organization.person x on x.id = d.person_id join organization.post p on p.id = d.post_id
                        join organization.section s on s.id = d.section_id
                        cross join lateral (
                            select count(*) as called, count(*) filter (where a.present or m.person_id is not null) as reached,
                                max(g.held_on) filter (where a.present or m.person_id is not null) as last_on
                            from programme.gathering_attendance a join programme.gathering g on g.id = a.gathering_id
                            left join programme.make_up_attendance m on m.gathering_id = a.gathering_id and m.person_id = a.person_id
                            where a.person_id = d.person_id and g.kind = 'STUDY' and g.state = 'HELD' and g.study_type = any(:types)
                              and g.held_on between :first and :last) t
                        where %s order by t.reached, s.position, d.position, x.name_zh, d.person_id limit 1000
                        """.formatted(scope.predicate("d")))
                .param("high", high)
                .param("types", COUNTED)
                .param("today", dates.today())
                .param("first", first)
                .param("last", last)
                .params(scope.parameters())
                .query((row, n) -> new Holder(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        new PostId(row.getObject("post_id", UUID.class)),
                        Bilingual.of(row.getString("post_zh"), row.getString("post_en")),
                        Bilingual.of(row.getString("section_zh"), row.getString("section_en")),
                        row.getInt("called"),
                        row.getInt("reached"),
                        rule.lacking(row.getInt("reached")),
                        row.getObject("last_on", LocalDate.class)))
                .list();
    }
}
