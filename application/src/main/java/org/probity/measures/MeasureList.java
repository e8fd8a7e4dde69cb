package org.probity.measures;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.probity.frame.Dates;
import org.probity.organization.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The measures table (F7) within a viewer's reach, filtered, sorted and cut into pages in SQL. */
@Repository
class MeasureList {

    /** How many lines a print and a workbook hold at most. */
    static final int MOST = 5000;

    private final JdbcClient jdbc;
    private final Dates dates;

    MeasureList(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /** One page, and how many there are in all. */
    record Found(List<ControlMeasure> rows, int total) {

        public int pages() {
            return Math.max(1, (total + MeasureFilter.ROWS - 1) / MeasureFilter.ROWS);
        }
    }

    Found page(Scope scope, MeasureFilter filter) {
        var parameters = new HashMap<String, Object>(scope.parameters());
        var from = " from " + ControlMeasures.TABLES + " where " + condition(scope, filter, parameters);
        var total = jdbc.sql("select count(*)" + from)
                .params(parameters)
                .query(Integer.class)
                .single();
        return new Found(
                rows(from, filter, parameters, MeasureFilter.ROWS, (filter.page() - 1) * MeasureFilter.ROWS), total);
    }

    /** All of the filter, at most {@link #MOST}. */
    List<ControlMeasure> all(Scope scope, MeasureFilter filter) {
        var parameters = new HashMap<String, Object>(scope.parameters());
        var from = " from " + ControlMeasures.TABLES + " where " + condition(scope, filter, parameters);
        return rows(from, filter, parameters, MOST, 0);
    }

    /** How many measures of the scope are in each state, ended ones included. */
    Map<MeasureState, Integer> states(Scope scope) {
        var counts = new HashMap<MeasureState, Integer>();
        jdbc.sql("select m.state, count(*) as n from " + ControlMeasures.TABLES + " where "
                        + MeasureAccess.within(scope) + " group by m.state")
                .params(scope.parameters())
                .query(row -> {
                    counts.put(MeasureState.valueOf(row.getString("state")), row.getInt("n"));
                });
        return counts;
    }

    /** How many texts of the scope stand, word for word, on so many points. */
    int repeated(Scope scope, int points) {
        return jdbc.sql("select count(*) from (select 1 from " + ControlMeasures.TABLES
                        + " where m.state <> 'ENDED' and "
                        + MeasureAccess.within(scope)
                        + " group by r.text_zh, r.text_en having count(distinct r.point_id) >= :points) g")
                .params(scope.parameters())
                .param("points", points)
                .query(Integer.class)
                .single();
    }

    private List<ControlMeasure> rows(
            String from, MeasureFilter filter, Map<String, Object> parameters, int limit, int offset) {
        return jdbc.sql("select " + ControlMeasures.COLUMNS + from + " order by "
                        + filter.sort().order(filter.descending()) + " limit " + limit + " offset " + offset)
                .params(parameters)
                .query(ControlMeasures::measure)
                .list();
    }

    private String condition(Scope scope, MeasureFilter filter, Map<String, Object> parameters) {
        var sql = new StringBuilder(MeasureAccess.within(scope));
        parameters.put("today", dates.today());
        if (filter.state() == null) {
            sql.append(" and m.state <> 'ENDED'");
        } else {
            equal(sql, parameters, "m.state", "state", filter.state().name());
        }
        if (filter.type() != null) {
            equal(sql, parameters, "r.type", "type", filter.type().name());
        }
        if (filter.grade() != null) {
            equal(sql, parameters, "p.approved_grade", "grade", filter.grade().name());
        }
        equal(sql, parameters, "p.section_id", "section", filter.section());
        equal(sql, parameters, "r.owner_post_id", "owner", filter.owner());
        equal(sql, parameters, "m.cycle_id", "cycle", filter.cycle());
        equal(sql, parameters, "p.id", "point", filter.point());
        if (filter.overdue()) {
            sql.append(" and m.state <> 'ENDED' and (r.due_on < :today or m.next_check_on < :today)");
        }
        if (filter.gap() != null) {
            sql.append(" and m.state <> 'ENDED' and ").append(filter.gap().missing());
        }
        if (!filter.text().isEmpty()) {
            sql.append("""
                     and (strpos(lower(r.text_zh), :text) > 0 or strpos(lower(r.text_en), :text) > 0 or lower(m.number) = :text
                        or strpos(lower(p.title_zh), :text) > 0 or strpos(lower(p.title_en), :text) > 0 or lower(p.code) = :text)""");
            parameters.put("text", filter.text().toLowerCase(Locale.ROOT));
        }
        return sql.toString();
    }

    private static void equal(
            StringBuilder sql,
            Map<String, Object> parameters,
            String column,
            String name,
            @org.jspecify.annotations.Nullable Object value) {
        if (value instanceof UUID || value instanceof String) {
            sql.append(" and ").append(column).append(" = :").append(name);
            parameters.put(name, value);
        }
    }
}
