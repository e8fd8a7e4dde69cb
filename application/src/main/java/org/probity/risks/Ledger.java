package org.probity.risks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.organization.Scope;
import org.probity.risks.LedgerRow.LedgerMeasure;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The ledger (F6): all risk points that a decision stands behind, today or as of a past day (P2.1.4). Whatever the length of the
 * ledger, a page takes three statements.
 */
@Repository
class Ledger {

    private final JdbcClient jdbc;
    private final Dates dates;
    private final List<MeasuresOnLedger> lives;

    Ledger(JdbcClient jdbc, Dates dates, List<MeasuresOnLedger> lives) {
        this.jdbc = jdbc;
        this.dates = dates;
        this.lives = lives;
    }

    /** Some lines in their order, and the place after which the next begin; none when these were the last. */
    record Lines(List<LedgerRow> rows, @Nullable LedgerCursor next) {}

    /** The filter's page. */
    Lines page(LedgerFilter filter, Scope scope) {
        return page(filter, scope, filter.after(), filter.size());
    }

    Lines page(LedgerFilter filter, Scope scope, @Nullable LedgerCursor after, int size) {
        var tables = LedgerTables.asOf(filter.asOf(), dates);
        var condition = LedgerCondition.of(filter, scope, tables, dates);
        var parameters = new HashMap<>(condition.parameters());
        parameters.put("limit", size + 1);
        var found = rows(LedgerSql.page(filter.sort(), condition, tables, after, parameters), parameters, tables);
        var more = found.size() > size;
        var rows = more ? found.subList(0, size) : found;
        return new Lines(
                rows.stream().map(Found::row).toList(),
                more ? found.get(size - 1).cursor() : null);
    }

    /** One line as of a day, whoever may see it. */
    Optional<LedgerRow> find(UUID id, LedgerTables tables) {
        var parameters = new HashMap<String, Object>(tables.parameters());
        parameters.put("id", id);
        return rows(LedgerSql.one(tables), parameters, tables).stream()
                .map(Found::row)
                .findFirst();
    }

    /** The point itself as of a day. */
    Optional<RiskPoint> point(UUID id, LedgerTables tables) {
        return jdbc.sql("select * from " + tables.of("risks.point") + " p where p.id = :id")
                .params(tables.parameters())
                .param("id", id)
                .query(RiskPoints::point)
                .optional();
    }

    /** The newest line with the code. */
    Optional<UUID> byCode(UUID unit, String code) {
        return jdbc.sql("select id from risks.point where unit_id = :unit and code = :code and status <> 'DRAFT'"
                        + " order by changed_at desc limit 1")
                .param("unit", unit)
                .param("code", code)
                .query(UUID.class)
                .optional();
    }

    /**
     * How many lines have which grade, likelihood and harm; their sum is the number of lines that can be listed. Where the kept
     * counts know every column that the condition asks for, they are added up instead of the lines.
     */
    LedgerTotals totals(LedgerFilter filter, Scope scope) {
        var tables = LedgerTables.asOf(filter.asOf(), dates);
        var condition = LedgerCondition.of(filter, scope, tables, dates);
        var kept = scope.whole() && tables.day() == null && filter.asksOnlyWhatIsCounted();
        return new LedgerTotals(jdbc.sql("select p.approved_grade, p.probability, p.harm, "
                        + (kept ? "sum(p.points)" : "count(*)") + " as points from "
                        + (kept ? "risks.point_count" : tables.of("risks.point")) + " p where " + condition.sql()
                        + " group by p.approved_grade, p.probability, p.harm")
                .params(condition.parameters())
                .query((row, n) -> new LedgerTotals.Cell(
                        LedgerSql.word(row, "approved_grade", Grade::valueOf),
                        row.getObject("probability", Integer.class),
                        row.getObject("harm", Integer.class),
                        row.getLong("points")))
                .list());
    }

    /** For each field that a complete line has, how many lack it. */
    Map<LedgerGap, Long> gaps(LedgerFilter filter, Scope scope) {
        var tables = LedgerTables.asOf(filter.asOf(), dates);
        var condition = LedgerCondition.of(filter, scope, tables, dates);
        var counts = new StringBuilder("select count(*) as all_points");
        for (var gap : LedgerGap.values()) {
            counts.append(", count(*) filter (where ")
                    .append(gap.missing(tables))
                    .append(") as ")
                    .append(gap.name());
        }
        return jdbc.sql(counts + " from " + tables.of("risks.point") + " p where " + condition.sql())
                .params(condition.parameters())
                .query((row, n) -> {
                    var missing = new java.util.EnumMap<LedgerGap, Long>(LedgerGap.class);
                    for (var gap : LedgerGap.values()) {
                        missing.put(gap, row.getLong(gap.name()));
                    }
                    return (Map<LedgerGap, Long>) missing;
                })
                .single();
    }

    private record Found(LedgerRow row, LedgerCursor cursor) {}

    private List<Found> rows(String sql, Map<String, Object> parameters, LedgerTables tables) {
        record Bare(UUID id, UUID section, LedgerSql.Line line) {}
        var bare = jdbc.sql(sql)
                .params(parameters)
                .query((row, n) -> new Bare(
                        row.getObject("id", UUID.class), row.getObject("section_id", UUID.class), LedgerSql.line(row)))
                .list();
        if (bare.isEmpty()) {
            return List.of();
        }
        var measures = measures(bare.stream().map(Bare::id).toArray(UUID[]::new), tables);
        var leaders = leaders(bare.stream().map(Bare::section).distinct().toArray(UUID[]::new), tables);
        return bare.stream()
                .map(b -> new Found(
                        b.line().row(leaders.get(b.section()), measures.getOrDefault(b.id(), List.of())),
                        b.line().cursor()))
                .toList();
    }

    private Map<UUID, List<LedgerMeasure>> measures(UUID[] points, LedgerTables tables) {
        record Of(UUID point, UUID id, LedgerMeasure measure) {}
        var found = jdbc.sql(
                        "select m.*, o.name_zh as owner_zh, o.name_en as owner_en from " + tables.of("risks.measure")
                                + " m left join " + tables.of("organization.post") + " o on o.id = m.owner_post_id"
                                + " where m.point_id = any(:points) and not m.removed order by m.position, m.code, m.id")
                .params(tables.parameters())
                .param("points", points)
                .query((row, n) -> new Of(
                        row.getObject("point_id", UUID.class),
                        row.getObject("id", UUID.class),
                        new LedgerMeasure(
                                row.getString("code"),
                                MeasureType.valueOf(row.getString("type")),
                                Bilingual.of(row.getString("text_zh"), row.getString("text_en")),
                                LedgerSql.name(row, "owner"),
                                row.getObject("due_on", java.time.LocalDate.class),
                                LedgerSql.word(row, "check_frequency", CheckFrequency::valueOf),
                                null)))
                .list();
        var carried = tables.day() == null
                ? carried(found.stream().map(Of::id).toList())
                : Map.<UUID, MeasuresOnLedger.Carried>of();
        return found.stream()
                .collect(groupingBy(Of::point, mapping(of -> of.measure().carried(carried.get(of.id())), toList())));
    }

    private Map<UUID, MeasuresOnLedger.Carried> carried(List<UUID> measures) {
        var carried = new HashMap<UUID, MeasuresOnLedger.Carried>();
        lives.forEach(life -> carried.putAll(life.of(measures)));
        return carried;
    }

    private Map<UUID, Bilingual> leaders(UUID[] sections, LedgerTables tables) {
        var leaders = new HashMap<UUID, Bilingual>();
        jdbc.sql("""
                        select d.section_id, n.name_zh, n.name_en
                        from organization.division d
                        join organization.holding h on h.post_id = d.leader_post_id
                             and h.from_on <= :day and (h.to_on is null or h.to_on >= :day)
                        join organization.person n on n.id = h.person_id
                        where d.section_id = any(:sections) and d.from_on <= :day and (d.to_on is null or d.to_on >= :day)
                        order by h.deputising desc
                        """)
                .param("sections", sections)
                .param("day", tables.day() == null ? dates.today() : tables.day())
                .query(row -> {
                    leaders.put(
                            row.getObject("section_id", UUID.class),
                            Bilingual.of(row.getString("name_zh"), row.getString("name_en")));
                });
        return leaders;
    }
}
