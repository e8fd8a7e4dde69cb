package org.probity.measures.education;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.Scope;
import org.probity.organization.UnitId;
import org.probity.programme.gatherings.Audience;
import org.probity.programme.gatherings.GatheringId;
import org.probity.programme.gatherings.GatheringState;
import org.probity.risks.RiskCause;
import org.probity.risks.RiskPointId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of education plans as they are read. */
@Repository
class EducationLines {

    private static final String LINES = """
            select l.*, o.name_zh as owner_zh, o.name_en as owner_en, r.name_zh as lecturer_zh, r.name_en as lecturer_en,
                g.state as event_state, g.held_on as event_on,
                array(select ep.point_id::text from measures.education_point ep where ep.line_id = l.id order by 1) as points
            from measures.education_line l join organization.person o on o.id = l.owner_id
            left join organization.person r on r.id = l.lecturer_id left join programme.gathering g on g.id = l.gathering_id
            """;

    private final JdbcClient jdbc;

    EducationLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A risk point that a line answers, as far as the reader may see it. */
    record Point(RiskPointId id, String code, Bilingual title, RiskCause cause) {}

    Optional<EducationLine> find(LineId id) {
        return jdbc.sql(LINES + "where l.id = :id")
                .param("id", id.value())
                .query(EducationLines::line)
                .optional();
    }

    /** The line, kept from others' hands until the transaction ends. */
    Optional<EducationLine> lock(LineId id) {
        jdbc.sql("select 1 from measures.education_line where id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .optional();
        return find(id);
    }

    /** A year's lines in the order of their months, at most some hundreds. */
    List<EducationLine> of(UnitId unit, int year, @Nullable EducationKind kind) {
        return jdbc.sql(LINES + """
                        where l.unit_id = :unit and l.year = :year and (cast(:kind as text) is null or l.kind = :kind)
                        order by l.planned_month, l.kind, l.id limit 500
                        """)
                .param("unit", unit.value())
                .param("year", year)
                .param("kind", kind == null ? null : kind.name(), Types.VARCHAR)
                .query(EducationLines::line)
                .list();
    }

    List<Integer> years(UnitId unit) {
        return jdbc.sql("select distinct year from measures.education_line where unit_id = :unit order by year desc")
                .param("unit", unit.value())
                .query(Integer.class)
                .list();
    }

    /** The risk points that a line names, within the scope. */
    List<Point> points(LineId line, Scope scope) {
        return points(
                "p.id in (select ep.point_id from measures.education_point ep where ep.line_id = :id)",
                scope,
                line.value());
    }

    /** The points in the ledger that a line could answer: those of thinking and conduct first, at most some hundreds. */
    List<Point> choices(Scope scope) {
        return points("p.status in ('ACTIVE', 'CHANGED') and cast(:id as uuid) is null", scope, null);
    }

    private List<Point> points(String condition, Scope scope, @Nullable UUID id) {
        return jdbc.sql("select p.id, p.code, p.title_zh, p.title_en, p.cause from risks.point p where " + condition
                        + " and "
                        + scope.predicate("p") + """
                         order by p.cause in ('IDEALS_UNSTABLE', 'WORK_STYLE', 'PROFESSIONAL_ETHICS') desc, p.code limit 400
                        """)
                .param("id", id, Types.OTHER)
                .params(scope.parameters())
                .query((row, n) -> new Point(
                        new RiskPointId(row.getObject("id", UUID.class)),
                        row.getString("code"),
                        Bilingual.of(row.getString("title_zh"), row.getString("title_en")),
                        RiskCause.valueOf(row.getString("cause"))))
                .list();
    }

    private static EducationLine line(ResultSet row, int n) throws SQLException {
        var lecturer = row.getObject("lecturer_id", UUID.class);
        var event = row.getObject("gathering_id", UUID.class);
        var state = row.getString("event_state");
        return new EducationLine(
                new LineId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getInt("year"),
                EducationKind.valueOf(row.getString("kind")),
                Bilingual.of(row.getString("theme_zh"), row.getString("theme_en")),
                row.getString("thinking"),
                row.getString("work"),
                Arrays.stream((String[]) row.getArray("points").getArray())
                        .map(point -> new RiskPointId(UUID.fromString(point)))
                        .collect(Collectors.toSet()),
                Carrier.valueOf(row.getString("carrier")),
                new Audience(Audience.Whom.valueOf(row.getString("audience")), Set.of((String[])
                        row.getArray("audience_keys").getArray())),
                YearMonth.from(row.getObject("planned_month", LocalDate.class)),
                new PersonId(row.getObject("owner_id", UUID.class)),
                Bilingual.of(row.getString("owner_zh"), row.getString("owner_en")),
                lecturer == null ? null : new PersonId(lecturer),
                Bilingual.of(row.getString("lecturer_zh"), row.getString("lecturer_en")),
                event == null ? null : new GatheringId(event),
                state == null ? null : GatheringState.valueOf(state),
                row.getObject("event_on", LocalDate.class),
                row.getObject("withdrawn_on", LocalDate.class) != null,
                row.getString("change_reason"),
                row.getInt("version"));
    }
}
