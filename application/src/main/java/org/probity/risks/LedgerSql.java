package org.probity.risks;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Asked;
import org.probity.risks.LedgerRow.LedgerMeasure;
import org.probity.risks.LedgerRow.Named;
import org.probity.wording.Bilingual;

/** The ledger's statements: first the page's points by an index, then the names of what they concern. */
final class LedgerSql {

    private LedgerSql() {}

    static String page(
            LedgerSort sort,
            LedgerCondition condition,
            LedgerTables tables,
            @Nullable LedgerCursor after,
            Map<String, Object> parameters) {
        if (sort == LedgerSort.SECTION) {
            return bySection(condition, tables, after, parameters);
        }
        var key = sort.key();
        var order = (key.isEmpty() ? "" : key + ", ") + "p.code, p.id";
        var where = condition.sql();
        if (after != null) {
            parameters.put("after_code", after.code());
            parameters.put("after_id", after.id());
            var values = ":after_code, :after_id";
            if (!key.isEmpty()) {
                parameters.put("after_key", after.key().isEmpty() ? "0" : after.key());
                values = "cast(:after_key as " + sort.type() + "), " + values;
            }
            where += " and (" + order + ") > (" + values + ")";
        }
        var points = "select p.*, " + (key.isEmpty() ? "''" : key + "::text")
                + " as sort_key, row_number() over (order by "
                + order + ") as place from " + tables.of("risks.point") + " p where " + where + " order by " + order
                + " limit :limit";
        return named(points, tables);
    }

    /** Section by section in the sections' own order: each is read by its index until the page is full. */
    private static String bySection(
            LedgerCondition condition,
            LedgerTables tables,
            @Nullable LedgerCursor after,
            Map<String, Object> parameters) {
        var where = condition.sql();
        var sections = "select s.id, row_number() over (order by s.position, s.code, s.id) as n from "
                + tables.of("organization.section") + " s where s.unit_id = :scope_unit";
        if (after != null && Asked.id(after.key()) != null) {
            parameters.put("after_section", Asked.id(after.key()));
            parameters.put("after_code", after.code());
            parameters.put("after_id", after.id());
            sections = "with s as (" + sections
                    + ") select * from s where n >= (select n from s where id = :after_section)";
            where += " and (p.section_id <> :after_section or (p.code, p.id) > (:after_code, :after_id))";
        }
        var points =
                "select p.*, p.section_id::text as sort_key, row_number() over (order by s.n, p.code, p.id) as place"
                        + " from (" + sections + ") s cross join lateral (select p.* from " + tables.of("risks.point")
                        + " p where p.section_id = s.id and " + where + " order by p.code, p.id limit :limit) p"
                        + " order by s.n, p.code, p.id limit :limit";
        return named(points, tables);
    }

    static String one(LedgerTables tables) {
        return named(
                "select p.*, '' as sort_key, 1 as place from " + tables.of("risks.point")
                        + " p where p.id = :id and p.status <> 'DRAFT'",
                tables);
    }

    private static String named(String points, LedgerTables tables) {
        return """
                select p.*, c.year,
                       s.code as section_code, s.name_zh as section_zh, s.name_en as section_en,
                       o.code as post_code, o.name_zh as post_zh, o.name_en as post_en,
                       h.name_zh as person_zh, h.name_en as person_en,
                       w.code as power_code, w.name_zh as power_zh, w.name_en as power_en,
                       t.name_zh as step_zh, t.name_en as step_en,
                       (select string_agg(coalesce(nullif(b.name_zh, ''), b.name_en) || ' ' || b.article, '; ' order by b.position)
                        from powers.legal_basis b where b.power_id = p.power_id and not b.removed) as basis,
                       (select string_agg(coalesce(nullif(r.title_zh, ''), r.title_en) || ' ' || r.number, '; ' order by r.number)
                        from %s c join powers.rule r on r.id = c.rule_id where c.point_id = p.id and not c.removed) as rules
                from (%s) p
                join programme.cycle c on c.id = p.cycle_id
                join %s s on s.id = p.section_id
                left join %s o on o.id = p.post_id
                left join %s h on h.id = p.person_id
                left join %s w on w.id = p.power_id
                left join %s t on t.id = p.step_id
                order by p.place
                """.formatted(
                        tables.of("risks.point_rule"),
                        points,
                        tables.of("organization.section"),
                        tables.of("organization.post"),
                        tables.of("organization.person"),
                        tables.of("powers.power"),
                        tables.of("powers.step"));
    }

    /** A row as far as the one statement gives it. */
    record Line(LedgerRow bare, LedgerCursor cursor) {
        LedgerRow row(@Nullable Bilingual leader, List<LedgerMeasure> measures) {
            return new LedgerRow(
                    bare.id(),
                    bare.code(),
                    bare.year(),
                    bare.scope(),
                    bare.section(),
                    bare.post(),
                    bare.person(),
                    bare.power(),
                    bare.step(),
                    bare.title(),
                    bare.description(),
                    bare.source(),
                    bare.sources(),
                    bare.cause(),
                    bare.probability(),
                    bare.harm(),
                    bare.control(),
                    bare.inherent(),
                    bare.residual(),
                    bare.grade(),
                    bare.gradeState(),
                    bare.effectiveOn(),
                    bare.nextReviewOn(),
                    bare.status(),
                    bare.basis(),
                    leader,
                    measures,
                    bare.changedAt(),
                    bare.changeReason(),
                    bare.form(),
                    bare.version());
        }
    }

    static Line line(ResultSet row) throws SQLException {
        var basis = Stream.of(row.getString("basis"), row.getString("rules"))
                .filter(Objects::nonNull)
                .collect(joining("; "));
        var id = row.getObject("id", UUID.class);
        var code = row.getString("code");
        return new Line(
                new LedgerRow(
                        id,
                        code,
                        row.getInt("year"),
                        RiskScope.valueOf(row.getString("scope")),
                        Objects.requireNonNull(named(row, "section")),
                        named(row, "post"),
                        row.getObject("person_id") == null
                                ? null
                                : new Named(
                                        row.getObject("person_id", UUID.class),
                                        "",
                                        Bilingual.of(row.getString("person_zh"), row.getString("person_en"))),
                        named(row, "power"),
                        name(row, "step"),
                        Bilingual.of(row.getString("title_zh"), row.getString("title_en")),
                        Bilingual.of(row.getString("description_zh"), row.getString("description_en")),
                        RiskSource.valueOf(row.getString("primary_source")),
                        Arrays.stream((String[]) row.getArray("sources").getArray())
                                .map(RiskSource::valueOf)
                                .toList(),
                        RiskCause.valueOf(row.getString("cause")),
                        row.getObject("probability", Integer.class),
                        row.getObject("harm", Integer.class),
                        row.getObject("control", BigDecimal.class),
                        row.getObject("inherent", Integer.class),
                        row.getObject("residual", BigDecimal.class),
                        word(row, "approved_grade", Grade::valueOf),
                        GradeState.valueOf(row.getString("grade_state")),
                        row.getObject("effective_on", LocalDate.class),
                        row.getObject("next_review_on", LocalDate.class),
                        PointStatus.valueOf(row.getString("status")),
                        basis,
                        null,
                        List.of(),
                        row.getTimestamp("changed_at").toInstant(),
                        row.getString("change_reason"),
                        row.getObject("form_id", UUID.class),
                        row.getInt("version")),
                new LedgerCursor(row.getString("sort_key"), code, id));
    }

    private static @Nullable Named named(ResultSet row, String what) throws SQLException {
        var id = row.getObject(what + "_id", UUID.class);
        var name = name(row, what);
        return id == null || name == null ? null : new Named(id, row.getString(what + "_code"), name);
    }

    static @Nullable Bilingual name(ResultSet row, String what) throws SQLException {
        var zh = row.getString(what + "_zh");
        return zh == null ? null : Bilingual.of(zh, row.getString(what + "_en"));
    }

    static <T> @Nullable T word(ResultSet row, String column, Function<String, T> type) throws SQLException {
        var value = row.getString(column);
        return value == null ? null : type.apply(value);
    }
}
