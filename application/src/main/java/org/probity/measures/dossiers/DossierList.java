package org.probity.measures.dossiers;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.probity.organization.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The HIGH points of a scope with their dossiers, filtered and cut into pages in SQL. */
@Repository
class DossierList {

    private static final int MOST_EXPORTED = 100_000;

    private final JdbcClient jdbc;

    DossierList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(Scope scope, DossierFilter filter) {
        var parameters = new HashMap<String, Object>(scope.parameters());
        return jdbc.sql("select count(*) from " + DossierSql.TABLES + " where " + condition(scope, filter, parameters))
                .params(parameters)
                .query(Long.class)
                .single();
    }

    List<Dossier> page(Scope scope, DossierFilter filter) {
        return rows(scope, filter, DossierFilter.ROWS, (filter.page() - 1) * DossierFilter.ROWS);
    }

    /** All of the filter, for the workbook. */
    void each(Scope scope, DossierFilter filter, Consumer<Dossier> row) {
        rows(scope, filter, MOST_EXPORTED, 0).forEach(row);
    }

    /** HIGH points in the given places, the longest waiting first: for the inbox. */
    List<Dossier> waiting(Scope scope, DossierFilter.Wanted wanted, int limit) {
        return rows(scope, DossierFilter.of(Map.of("state", wanted.name())), limit, 0);
    }

    private List<Dossier> rows(Scope scope, DossierFilter filter, int limit, int offset) {
        var parameters = new HashMap<String, Object>(scope.parameters());
        var condition = condition(scope, filter, parameters);
        return jdbc.sql("select " + DossierSql.columns() + " from " + DossierSql.TABLES + " where " + condition
                        + " order by s.position, s.code, p.code, p.id limit :limit offset :offset")
                .params(parameters)
                .param("limit", limit)
                .param("offset", offset)
                .query(Dossiers::dossier)
                .list();
    }

    private static String condition(Scope scope, DossierFilter filter, Map<String, Object> parameters) {
        var condition = new StringBuilder(scope.predicate("p") + " and " + DossierSql.HIGH);
        if (filter.section() != null) {
            condition.append(" and p.section_id = :section");
            parameters.put("section", filter.section());
        }
        if (filter.wanted() != null) {
            condition.append(" and (").append(filter.wanted().condition()).append(')');
        }
        if (filter.missing() != null) {
            condition.append(" and ").append(filter.missing().missing());
        }
        if (!filter.text().isEmpty()) {
            condition.append(" and (strpos(lower(p.title_zh), :text) > 0 or strpos(lower(p.title_en), :text) > 0"
                    + " or strpos(lower(p.code), :text) > 0)");
            parameters.put("text", filter.text().toLowerCase(Locale.ROOT));
        }
        return condition.toString();
    }
}
