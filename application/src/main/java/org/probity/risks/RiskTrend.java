package org.probity.risks;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.organization.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Residual risk by cycle (P0.5): of each cycle's own points, those that stood at its end, which for a closed cycle is the end of the
 * day it closed on and for the open one is now.
 */
@Repository
class RiskTrend {

    private final JdbcClient jdbc;
    private final ZoneId zone;

    RiskTrend(JdbcClient jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    /** The unit's cycles, the oldest first. */
    List<TrendYear> of(Scope scope) {
        var years = new ArrayList<TrendYear>();
        jdbc.sql("""
                        with cycle as (select id, year, closed_on from programme.cycle where unit_id = :scope_unit),
                        standing as (
                            select p.cycle_id, p.residual, p.approved_grade
                            from risks.point p join cycle c on c.id = p.cycle_id and c.closed_on is null
                            where p.status <> 'DRAFT' and p.status <> 'CLOSED' and %1$s
                            union all
                            select p.cycle_id, p.residual, p.approved_grade
                            from risks.point_history p join cycle c on c.id = p.cycle_id and c.closed_on is not null
                                and p.recorded @> ((c.closed_on + 1)::timestamp at time zone :zone - interval '1 microsecond')
                            where p.status <> 'DRAFT' and p.status <> 'CLOSED' and %1$s)
                        select c.year, c.closed_on, count(s.cycle_id) as points, avg(s.residual) as mean,
                            count(*) filter (where s.approved_grade = 'HIGH') as high,
                            count(*) filter (where s.approved_grade = 'MEDIUM') as medium,
                            count(*) filter (where s.approved_grade = 'LOW') as low,
                            count(s.cycle_id) filter (where s.approved_grade is null) as none
                        from cycle c left join standing s on s.cycle_id = c.id
                        group by c.id, c.year, c.closed_on
                        order by c.year
                        """.formatted(scope.predicate("p")))
                .params(scope.parameters())
                .param("zone", zone.getId())
                .query(row -> {
                    var mean = row.getBigDecimal("mean");
                    years.add(new TrendYear(
                            row.getInt("year"),
                            row.getObject("closed_on", LocalDate.class),
                            row.getLong("points"),
                            mean == null ? null : mean.setScale(1, RoundingMode.HALF_UP),
                            Map.of(
                                    "HIGH", row.getLong("high"),
                                    "MEDIUM", row.getLong("medium"),
                                    "LOW", row.getLong("low"),
                                    "NONE", row.getLong("none")),
                            last(years)));
                });
        return years;
    }

    private static @Nullable TrendYear last(List<TrendYear> years) {
        return years.isEmpty() ? null : years.get(years.size() - 1);
    }
}
