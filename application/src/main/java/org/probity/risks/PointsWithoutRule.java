package org.probity.risks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Asked;
import org.probity.organization.Scope;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger's points for which no rule that applies is tied, by section and grade (P2.2.2b). */
@Repository
class PointsWithoutRule {

    static final int ROWS = 50;

    private static final String LACKING = """
            p.status not in ('DRAFT', 'CLOSED') and not p.removed and not exists (
                select from risks.point_rule c join powers.rule r on r.id = c.rule_id
                where c.point_id = p.id and not c.removed and r.state = 'ISSUED' and (r.repealed_on is null or r.repealed_on > :day))
            """;

    private final JdbcClient jdbc;

    PointsWithoutRule(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the list is narrowed to; {@code grade} is {@code NONE} for points without one, and empty for all. */
    record Filter(@Nullable UUID section, String grade, int page) {

        static Filter of(String section, String grade, String page) {
            var known = List.of("HIGH", "MEDIUM", "LOW", "NONE").contains(grade) ? grade : "";
            var number = page.matches("\\d{1,5}") ? Integer.parseInt(page) : 1;
            return new Filter(Asked.id(section), known, Math.max(1, number));
        }
    }

    /** One section's count for each grade. */
    record Row(UUID section, Bilingual name, Map<String, Long> byGrade) {

        public long total() {
            return byGrade.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** One such point; {@code repealed} are the rules tied to it that no longer apply. */
    record Lacking(
            UUID id,
            String code,
            Bilingual title,
            Bilingual section,
            @Nullable Grade grade,
            boolean repealed) {}

    List<Row> table(Scope scope, LocalDate day) {
        record Count(UUID section, Bilingual name, String grade, long points) {}
        var rows = new LinkedHashMap<UUID, Row>();
        jdbc.sql("""
                        select s.id, s.name_zh, s.name_en, coalesce(p.approved_grade, 'NONE') as grade, count(*) as points
                        from risks.point p join organization.section s on s.id = p.section_id
                        where %s and %s group by s.id, s.name_zh, s.name_en, s.position, s.code, 4 order by s.position, s.code
                        """.formatted(scope.predicate("p"), LACKING))
                .params(scope.parameters())
                .param("day", day)
                .query((row, n) -> new Count(
                        row.getObject("id", UUID.class),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        row.getString("grade"),
                        row.getLong("points")))
                .list()
                .forEach(count -> rows.computeIfAbsent(
                                count.section(), id -> new Row(id, count.name(), new HashMap<>()))
                        .byGrade()
                        .put(count.grade(), count.points()));
        return new ArrayList<>(rows.values());
    }

    List<Lacking> page(Scope scope, Filter filter, LocalDate day) {
        var parameters = new HashMap<String, Object>(scope.parameters());
        var condition = new StringBuilder(scope.predicate("p") + " and " + LACKING);
        if (filter.section() != null) {
            condition.append(" and p.section_id = :section");
            parameters.put("section", filter.section());
        }
        if (!filter.grade().isEmpty()) {
            condition.append(" and coalesce(p.approved_grade, 'NONE') = :grade");
            parameters.put("grade", filter.grade());
        }
        return jdbc.sql("""
                        select p.id, p.code, p.title_zh, p.title_en, p.approved_grade, s.name_zh, s.name_en,
                            exists (select from risks.point_rule c where c.point_id = p.id and not c.removed) as repealed
                        from risks.point p join organization.section s on s.id = p.section_id where %s
                        order by array_position(array['HIGH', 'MEDIUM', 'LOW'], p.approved_grade), p.code, p.id limit :limit offset :offset
                        """.formatted(condition))
                .params(parameters)
                .param("day", day)
                .param("limit", ROWS + 1)
                .param("offset", (filter.page() - 1) * ROWS)
                .query((row, n) -> new Lacking(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        Bilingual.of(row.getString("title_zh"), row.getString("title_en")),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        LedgerSql.word(row, "approved_grade", Grade::valueOf),
                        row.getBoolean("repealed")))
                .list();
    }
}
