package org.probity.risks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.organization.Scope;

/** What a line of the ledger must be to be listed, counted or exported, over the point {@code p}: one rule for all three. */
record LedgerCondition(String sql, Map<String, Object> parameters) {

    static LedgerCondition of(LedgerFilter filter, Scope scope, LedgerTables tables, Dates dates) {
        var all = new Builder();
        all.conditions.add("p.status <> 'DRAFT'");
        all.conditions.add(scope.predicate("p"));
        all.parameters.putAll(scope.parameters());
        all.parameters.putAll(tables.parameters());
        all.equal("p.scope", "f_scope", filter.scope());
        all.equal("p.section_id", "f_section", filter.section());
        all.equal("p.post_id", "f_post", filter.post());
        all.equal("p.power_id", "f_power", filter.power());
        if (filter.source() != null) {
            all.conditions.add(":f_source = any(p.sources)");
            all.parameters.put("f_source", filter.source().name());
        }
        all.equal("p.cause", "f_cause", filter.cause());
        if (filter.grade().equals("NONE")) {
            all.conditions.add("p.approved_grade is null");
        } else if (!filter.grade().isEmpty()) {
            all.equal("p.approved_grade", "f_grade", filter.grade());
        }
        all.equal("p.grade_state", "f_grade_state", filter.gradeState());
        all.equal("p.status", "f_status", filter.status());
        all.equal("p.probability", "f_probability", filter.probability());
        all.equal("p.harm", "f_harm", filter.harm());
        if (filter.overdue()) {
            all.conditions.add("p.next_review_on < :f_today and p.status <> 'CLOSED'");
            all.parameters.put("f_today", tables.day() == null ? dates.today() : tables.day());
        }
        if (!filter.text().isEmpty()) {
            all.conditions.add("(p.code ilike :f_text or p.title_zh ilike :f_text or p.title_en ilike :f_text"
                    + " or p.description_zh ilike :f_text or p.description_en ilike :f_text)");
            all.parameters.put("f_text", "%" + filter.text().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (filter.gap() != null) {
            all.conditions.add(filter.gap().missing(tables));
        }
        return new LedgerCondition(String.join(" and ", all.conditions), all.parameters);
    }

    private static final class Builder {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        void equal(String column, String name, @Nullable Object value) {
            if (value != null) {
                conditions.add(column + " = :" + name);
                parameters.put(name, value instanceof Enum<?> constant ? constant.name() : value);
            }
        }
    }
}
