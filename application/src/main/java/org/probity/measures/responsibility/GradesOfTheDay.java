package org.probity.measures.responsibility;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.risks.Grade;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The effective grades of posts and unit points on a day, counted where they are kept. */
@Repository
class GradesOfTheDay {

    private final JdbcClient jdbc;
    private final Dates dates;

    GradesOfTheDay(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /** The unit points of a section with one effective grade, or without any. */
    record UnitPoints(SectionId section, @Nullable Grade grade, long points) {}

    /** @param riskless posts whose determined form declares that they have no risk point */
    record Graded(Map<PostId, Grade> posts, List<UnitPoints> unitPoints, Set<PostId> riskless) {}

    Graded of(UnitId unit, LocalDate day) {
        var past = day.isBefore(dates.today());
        var posts = new HashMap<PostId, Grade>();
        var unitPoints = new ArrayList<UnitPoints>();
        jdbc.sql("""
                        select scope, section_id, post_id, case when grade_state = 'EFFECTIVE' then approved_grade end as grade, count(*) as points
                        from %s p
                        where unit_id = :unit and status in ('ACTIVE', 'CHANGED')
                        group by 1, 2, 3, 4 order by 1, 2, 3, 4
                        """.formatted(
                                past
                                        ? "(select * from risks.point_history where recorded @> cast(:instant as timestamptz))"
                                        : "risks.point"))
                .param("unit", unit.value())
                .param("instant", Timestamp.from(dates.startOf(day.plusDays(1)).minusNanos(1000)))
                .query(row -> {
                    var word = row.getString("grade");
                    var grade = word == null ? null : Grade.valueOf(word);
                    if (row.getString("scope").equals("UNIT")) {
                        unitPoints.add(new UnitPoints(
                                new SectionId(row.getObject("section_id", UUID.class)), grade, row.getLong("points")));
                    } else if (grade != null) {
                        posts.merge(new PostId(row.getObject("post_id", UUID.class)), grade, Grade::higher);
                    }
                });
        return new Graded(Map.copyOf(posts), List.copyOf(unitPoints), riskless(unit, day));
    }

    private Set<PostId> riskless(UnitId unit, LocalDate day) {
        return new HashSet<>(jdbc.sql("""
                        select distinct f.post_id from risks.form f join programme.cycle c on c.id = f.cycle_id
                        where f.unit_id = :unit and f.scope = 'POST' and f.state = 'DETERMINED' and f.none_declared
                          and c.opened_on <= :day and (c.closed_on is null or c.closed_on >= :day)
                        """)
                .param("unit", unit.value())
                .param("day", day)
                .query((row, n) -> new PostId(row.getObject("post_id", UUID.class)))
                .list());
    }
}
