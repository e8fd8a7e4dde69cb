package org.probity.powers.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.probity.frame.Dates;
import org.probity.organization.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of benchmarks, filtered, sorted and cut into pages in SQL. */
@Repository
class BenchmarkList {

    private final JdbcClient jdbc;
    private final Dates dates;

    BenchmarkList(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /** One page, and how many there are in all. */
    record Found(List<Benchmark> rows, int total) {

        public int pages() {
            return Math.max(1, (total + BenchmarkFilter.ROWS - 1) / BenchmarkFilter.ROWS);
        }
    }

    Found page(Scope scope, BenchmarkFilter filter) {
        var parameters = new HashMap<String, Object>(scope.parameters());
        parameters.put("day", dates.today());
        var from = """
                (select %s, coalesce(nullif(b.cause_zh, ''), b.cause_en) as title, null::uuid as post_id from %s) f where %s
                """.formatted(Benchmarks.COLUMNS, Benchmarks.TABLES, condition(scope, filter, parameters));
        var total = jdbc.sql("select count(*) from " + from)
                .params(parameters)
                .query(Integer.class)
                .single();
        parameters.put("limit", BenchmarkFilter.ROWS);
        parameters.put("offset", (filter.page() - 1) * BenchmarkFilter.ROWS);
        var rows = jdbc.sql("select * from " + from + " order by "
                        + filter.sort().order(filter.descending()) + " limit :limit offset :offset")
                .params(parameters)
                .query(Benchmarks::benchmark)
                .list();
        return new Found(rows, total);
    }

    private static String condition(Scope scope, BenchmarkFilter filter, Map<String, Object> parameters) {
        var condition = new StringBuilder(scope.predicate("f"));
        if (filter.state() == null) {
            condition.append(" and standing not in ('SUPERSEDED', 'REPEALED', 'WITHDRAWN')");
        } else {
            condition.append(" and standing = :state");
            parameters.put("state", filter.state().name());
        }
        if (filter.section() != null) {
            condition.append(" and section_id = :section");
            parameters.put("section", filter.section());
        }
        if (!filter.text().isEmpty()) {
            condition.append("""
                     and (strpos(lower(cause_zh), :text) > 0 or strpos(lower(cause_en), :text) > 0 or strpos(lower(number), :text) > 0
                          or strpos(lower(name_zh), :text) > 0 or strpos(lower(name_en), :text) > 0 or lower(code) = :text)
                    """);
            parameters.put("text", filter.text().toLowerCase(Locale.ROOT));
        }
        return condition.toString();
    }
}
