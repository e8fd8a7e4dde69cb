package org.probity.powers.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.Scope;
import org.probity.powers.PowerId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Powers with discretion and no benchmark in force on a day (IR-D08). */
@Repository
public class MissingBenchmarks {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    MissingBenchmarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One such power.
     *
     * @param publishedOn since when the power is in force, if it says so
     * @param underWay    the benchmark that is being prepared, and where it stands
     */
    public record Missing(
            PowerId power,
            String code,
            Bilingual name,
            Bilingual section,
            @Nullable LocalDate publishedOn,
            @Nullable BenchmarkId underWay,
            @Nullable BenchmarkState state) {}

    /** Those within the scope, by code; at most 500. */
    public List<Missing> on(LocalDate day, Scope scope) {
        return jdbc.sql("""
                        select p.id, p.code, p.name_zh, p.name_en, s.name_zh as section_zh, s.name_en as section_en,
                            p.published_on, u.id as benchmark_id, u.standing
                        from (select *, null::uuid as post_id from powers.power) p
                        left join organization.section s on s.id = p.section_id
                        left join lateral (
                            select b.id, powers.standing(b.state, b.from_on, b.ended_on, b.ended, :day) as standing
                            from powers.benchmark b
                            where b.power_id = p.id and (b.state in ('DRAFT', 'SUBMITTED', 'REVIEWED')
                                or (b.state = 'APPROVED' and b.from_on > :day and b.ended_on is null))
                            order by b.state_since desc limit 1) u on true
                        where %s and p.discretion and p.state <> 'REVOKED' and not exists (
                            select from powers.benchmark b where b.power_id = p.id and b.state = 'APPROVED'
                              and b.from_on <= :day and (b.ended_on is null or b.ended_on > :day))
                        order by p.code limit :most
                        """.formatted(scope.predicate("p")))
                .params(scope.parameters())
                .param("day", day)
                .param("most", MOST)
                .query((row, n) -> {
                    var benchmark = row.getObject("benchmark_id", UUID.class);
                    return new Missing(
                            new PowerId(row.getObject("id", UUID.class)),
                            row.getString("code"),
                            Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                            Bilingual.of(row.getString("section_zh"), row.getString("section_en")),
                            row.getObject("published_on", LocalDate.class),
                            benchmark == null ? null : new BenchmarkId(benchmark),
                            benchmark == null ? null : BenchmarkState.valueOf(row.getString("standing")));
                })
                .list();
    }
}
