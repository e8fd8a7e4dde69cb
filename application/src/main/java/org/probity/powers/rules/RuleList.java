package org.probity.powers.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.probity.frame.Dates;
import org.probity.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of a unit, filtered, sorted and cut into pages in SQL. */
@Repository
class RuleList {

    private final JdbcClient jdbc;
    private final Dates dates;

    RuleList(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /** One page, and how many there are in all. */
    record Found(List<Rule> rows, int total) {

        public int pages() {
            return Math.max(1, (total + RuleFilter.ROWS - 1) / RuleFilter.ROWS);
        }
    }

    /** The page; {@code stillCited} are the repealed rules that something cites. */
    Found page(UnitId unit, RuleFilter filter, Set<UUID> stillCited) {
        var parameters = new HashMap<String, Object>();
        parameters.put("unit", unit.value());
        parameters.put("day", dates.today());
        var from = "(select " + Rules.COLUMNS + " from " + Rules.TABLES + " where r.unit_id = :unit) f where "
                + condition(filter, stillCited, parameters);
        var total = jdbc.sql("select count(*) from " + from)
                .params(parameters)
                .query(Integer.class)
                .single();
        parameters.put("limit", RuleFilter.ROWS);
        parameters.put("offset", (filter.page() - 1) * RuleFilter.ROWS);
        var rows = jdbc.sql("select * from " + from + " order by "
                        + filter.sort().order(filter.descending()) + " limit :limit offset :offset")
                .params(parameters)
                .query(Rules::rule)
                .list();
        return new Found(rows, total);
    }

    private static String condition(RuleFilter filter, Set<UUID> stillCited, Map<String, Object> parameters) {
        var condition = new StringBuilder(filter.state() == null ? "standing <> 'WITHDRAWN'" : "standing = :state");
        if (filter.state() != null) {
            parameters.put("state", filter.state().name());
        }
        if (filter.section() != null) {
            condition.append(" and section_id = :section");
            parameters.put("section", filter.section());
        }
        if (filter.kind() != null) {
            condition.append(" and kind = :kind");
            parameters.put("kind", filter.kind().name());
        }
        if (filter.cited()) {
            condition.append(" and id = any(:cited)");
            parameters.put("cited", stillCited.toArray(UUID[]::new));
        }
        if (!filter.text().isEmpty()) {
            condition.append(" and (strpos(lower(title_zh), :text) > 0 or strpos(lower(title_en), :text) > 0"
                    + " or strpos(lower(number), :text) > 0 or strpos(lower(issuer_zh), :text) > 0"
                    + " or strpos(lower(issuer_en), :text) > 0)");
            parameters.put("text", filter.text().toLowerCase(Locale.ROOT));
        }
        return condition.toString();
    }
}
