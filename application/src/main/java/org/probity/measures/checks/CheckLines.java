package org.probity.measures.checks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.risks.Grade;
import org.probity.risks.MeasureId;
import org.probity.risks.MeasureType;
import org.probity.risks.RiskPointId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which checks the measures in force wait for; the view computes them from days alone. */
@Repository
class CheckLines {

    private static final int MOST = 20_000;

    private static final String SELECT = """
            select l.*, r.type, r.text_zh, r.text_en, p.code as point_code, p.title_zh, p.title_en, s.name_zh as section_zh,
                   s.name_en as section_en, o.name_zh as owner_zh, o.name_en as owner_en, m.evidence_required_zh, m.evidence_required_en
            from measures.check_line l
            join measures.measure m on m.id = l.id
            join risks.measure r on r.id = l.id
            join risks.point p on p.id = l.point_id
            join organization.section s on s.id = l.section_id
            left join organization.post o on o.id = l.owner_post_id
            """;

    private final JdbcClient jdbc;

    CheckLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CheckLine> find(MeasureId id) {
        return read("where l.id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    /** All of a risk point, those waiting longest first. */
    List<CheckLine> of(RiskPointId point) {
        return read("where l.point_id = :point order by l.due_on, l.number", Map.of("point", point.value()));
    }

    /** The same, nobody else changing their lives until the transaction ends. */
    List<CheckLine> ofForUpdate(RiskPointId point) {
        jdbc.sql("""
                        select m.id from measures.measure m join risks.measure r on r.id = m.id
                        where r.point_id = :point order by m.id for update of m
                        """).param("point", point.value()).query(UUID.class).list();
        return of(point);
    }

    /** All of the unit due by the day, by due day. */
    List<CheckLine> dueBy(UnitId unit, LocalDate day) {
        return read(
                "where l.unit_id = :unit and l.due_on <= :day order by l.due_on, l.number limit " + MOST,
                Map.of("unit", unit.value(), "day", day));
    }

    List<CheckLine> of(UnitId unit) {
        return read("where l.unit_id = :unit order by l.due_on, l.number limit " + MOST, Map.of("unit", unit.value()));
    }

    List<CheckLine> all(List<MeasureId> measures) {
        return measures.isEmpty()
                ? List.of()
                : read(
                        "where l.id = any(:ids)",
                        Map.of("ids", measures.stream().map(MeasureId::value).toArray(UUID[]::new)));
    }

    private List<CheckLine> read(String where, Map<String, Object> parameters) {
        return jdbc.sql(SELECT + where)
                .params(parameters)
                .query(CheckLines::line)
                .list();
    }

    private static CheckLine line(ResultSet row, int n) throws SQLException {
        var checkedAt = row.getTimestamp("last_checked_at");
        return new CheckLine(
                new MeasureId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new SectionId(row.getObject("section_id", UUID.class)),
                id(row, "post_id", PostId::new),
                id(row, "owner_post_id", PostId::new),
                id(row, "point_post_id", PostId::new),
                new RiskPointId(row.getObject("point_id", UUID.class)),
                row.getString("point_code"),
                bilingual(row, "title"),
                row.getString("number"),
                MeasureType.valueOf(row.getString("type")),
                bilingual(row, "text"),
                bilingual(row, "evidence_required"),
                bilingual(row, "section"),
                bilingual(row, "owner"),
                word(row, "grade", Grade::valueOf),
                word(row, "checker_grade", Grade::valueOf),
                row.getInt("months"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("settled_on", LocalDate.class),
                row.getObject("nominal_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("last_checked_on", LocalDate.class),
                checkedAt == null ? null : checkedAt.toInstant(),
                word(row, "last_result", CheckResult::valueOf));
    }

    static Bilingual bilingual(ResultSet row, String column) throws SQLException {
        return Bilingual.of(row.getString(column + "_zh"), row.getString(column + "_en"));
    }

    static <T> @Nullable T id(ResultSet row, String column, Function<UUID, T> type) throws SQLException {
        var value = row.getObject(column, UUID.class);
        return value == null ? null : type.apply(value);
    }

    static <T> @Nullable T word(ResultSet row, String column, Function<String, T> type) throws SQLException {
        var value = row.getString(column);
        return value == null ? null : type.apply(value);
    }
}
