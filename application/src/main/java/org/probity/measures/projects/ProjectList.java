package org.probity.measures.projects;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.probity.frame.Dates;
import org.probity.organization.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The projects in a viewer's reach, filtered, sorted and cut into pages in SQL. */
@Repository
class ProjectList {

    private static final String LATE = """
            exists (select from measures.project_link l where l.project_id = f.id and f.state = 'UNDER_WAY'
                and l.state in ('NOT_STARTED', 'ACTIVE') and (l.planned_to < :day or l.state = 'NOT_STARTED' and l.planned_from < :day))
            """;

    private final JdbcClient jdbc;
    private final Dates dates;

    ProjectList(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /** One page, and how many there are in all. */
    record Found(List<Project> rows, int total) {

        public int pages() {
            return Math.max(1, (total + ProjectFilter.ROWS - 1) / ProjectFilter.ROWS);
        }
    }

    /** What a row shows besides the project: how many links are over, how many late, and its money. */
    record Row(int over, int late, BigDecimal contracted, BigDecimal paid) {}

    Found page(Scope scope, ProjectFilter filter) {
        var parameters = new HashMap<String, Object>(scope.parameters());
        parameters.put("day", dates.today());
        var from = "(select " + Projects.COLUMNS + " from " + Projects.TABLES + " where " + Projects.inReach(scope)
                + ") f where " + condition(filter, parameters);
        var total = jdbc.sql("select count(*) from " + from)
                .params(parameters)
                .query(Integer.class)
                .single();
        parameters.put("limit", ProjectFilter.ROWS);
        parameters.put("offset", (filter.page() - 1) * ProjectFilter.ROWS);
        var rows = jdbc.sql("select * from " + from + " order by "
                        + filter.sort().order(filter.descending()) + " limit :limit offset :offset")
                .params(parameters)
                .query(Projects::project)
                .list();
        return new Found(rows, total);
    }

    private static String condition(ProjectFilter filter, Map<String, Object> parameters) {
        var condition = new StringBuilder(filter.state() == null ? "state <> 'WITHDRAWN'" : "state = :state");
        if (filter.state() != null) {
            parameters.put("state", filter.state().name());
        }
        if (filter.section() != null) {
            condition.append(" and section_id = :section");
            parameters.put("section", filter.section());
        }
        if (filter.late()) {
            condition.append(" and ").append(LATE);
        }
        if (!filter.text().isEmpty()) {
            condition.append(" and (strpos(lower(name_zh), :text) > 0 or strpos(lower(name_en), :text) > 0"
                    + " or strpos(lower(number), :text) > 0 or strpos(lower(place), :text) > 0)");
            parameters.put("text", filter.text().toLowerCase(Locale.ROOT));
        }
        return condition.toString();
    }

    Map<UUID, Row> rows(List<Project> projects) {
        var found = new HashMap<UUID, Row>();
        jdbc.sql("""
                        select f.id,
                            (select count(*) from measures.project_link l where l.project_id = f.id and l.state in ('DONE', 'SKIPPED')) as over,
                            (select count(*) from measures.project_link l where l.project_id = f.id and f.state = 'UNDER_WAY'
                                and l.state in ('NOT_STARTED', 'ACTIVE')
                                and (l.planned_to < :day or l.state = 'NOT_STARTED' and l.planned_from < :day)) as late,
                            (select coalesce(sum(c.amount), 0) from measures.project_contract c where c.project_id = f.id and c.voided is null)
                              + (select coalesce(sum(s.amount), 0) from measures.project_supplement s
                                    join measures.project_contract c on c.id = s.contract_id
                                    where c.project_id = f.id and c.voided is null and s.approved) as contracted,
                            (select coalesce(sum(y.amount), 0) from measures.project_payment y
                                join measures.project_contract c on c.id = y.contract_id
                                where c.project_id = f.id and c.voided is null and y.voided is null) as paid
                        from measures.project f where f.id = any(:ids)
                        """)
                .param("day", dates.today())
                .param("ids", projects.stream().map(p -> p.id().value()).toArray(UUID[]::new))
                .query(row -> {
                    found.put(
                            row.getObject("id", UUID.class),
                            new Row(
                                    row.getInt("over"),
                                    row.getInt("late"),
                                    row.getBigDecimal("contracted"),
                                    row.getBigDecimal("paid")));
                });
        return found;
    }
}
