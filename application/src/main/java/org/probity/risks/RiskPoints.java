package org.probity.risks;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.powers.PowerId;
import org.probity.powers.StepId;
import org.probity.powers.UnitPowerKind;
import org.probity.programme.CycleId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads risk points as they stand now. Who changes one also appends the act about {@code risks.point} to the log. */
@Repository
public class RiskPoints {

    private final JdbcClient jdbc;

    RiskPoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<RiskPoint> find(RiskPointId id) {
        return jdbc.sql("select * from risks.point where id = :id")
                .param("id", id.value())
                .query(RiskPoints::point)
                .optional();
    }

    /** A form's points in the order they stand on it, without those taken off it before it was determined. */
    public List<RiskPoint> ofForm(FormId form) {
        return jdbc.sql("select * from risks.point where form_id = :form and not removed order by position, code")
                .param("form", form.value())
                .query(RiskPoints::point)
                .list();
    }

    /** The points of a post that a decision stands behind, open ones first. */
    public List<RiskPoint> ofPost(PostId post) {
        return jdbc.sql("""
                        select * from risks.point where post_id = :post and status <> 'DRAFT'
                        order by (status = 'CLOSED'), code
                        """)
                .param("post", post.value())
                .query(RiskPoints::point)
                .list();
    }

    /** Makes a point of a row of {@code risks.point}, or of a join that selects its columns. */
    public static RiskPoint point(ResultSet row, int n) throws SQLException {
        return new RiskPoint(
                new RiskPointId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new CycleId(row.getObject("cycle_id", UUID.class)),
                new FormId(row.getObject("form_id", UUID.class)),
                RiskScope.valueOf(row.getString("scope")),
                new SectionId(row.getObject("section_id", UUID.class)),
                id(row, "post_id", PostId::new),
                id(row, "person_id", PersonId::new),
                row.getString("code"),
                row.getInt("position"),
                id(row, "power_id", PowerId::new),
                id(row, "step_id", StepId::new),
                word(row, "unit_kind", UnitPowerKind::valueOf),
                Bilingual.of(row.getString("title_zh"), row.getString("title_en")),
                Bilingual.of(row.getString("description_zh"), row.getString("description_en")),
                RiskSource.valueOf(row.getString("primary_source")),
                words(row, "sources", RiskSource::valueOf),
                row.getString("other_source"),
                RiskCause.valueOf(row.getString("cause")),
                FindingMethod.valueOf(row.getString("method")),
                id(row, "raised_by", PersonId::new),
                row.getBigDecimal("threshold"),
                row.getString("threshold_unit"),
                Verification.valueOf(row.getString("verification")),
                row.getString("verification_note"),
                rating(row),
                word(row, "suggested_grade", Grade::valueOf),
                word(row, "proposed_grade", Grade::valueOf),
                word(row, "approved_grade", Grade::valueOf),
                GradeState.valueOf(row.getString("grade_state")),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("next_review_on", LocalDate.class),
                PointStatus.valueOf(row.getString("status")),
                row.getString("close_reason"),
                id(row, "linked_point_id", RiskPointId::new),
                id(row, "carried_from_id", RiskPointId::new),
                row.getBoolean("to_reconfirm"),
                row.getInt("version"));
    }

    private static RiskPoint.Rating rating(ResultSet row) throws SQLException {
        var control = row.getBigDecimal("control");
        return new RiskPoint.Rating(
                row.getObject("probability", Integer.class),
                row.getString("probability_reason"),
                row.getObject("harm", Integer.class),
                row.getString("harm_reason"),
                control == null ? null : ControlEffect.of(control),
                row.getString("control_reason"),
                words(row, "criteria", Criterion::valueOf));
    }

    private static <T> @Nullable T id(ResultSet row, String column, Function<UUID, T> type) throws SQLException {
        var value = row.getObject(column, UUID.class);
        return value == null ? null : type.apply(value);
    }

    private static <T> @Nullable T word(ResultSet row, String column, Function<String, T> type) throws SQLException {
        var value = row.getString(column);
        return value == null ? null : type.apply(value);
    }

    private static <T> Set<T> words(ResultSet row, String column, Function<String, T> type) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.stream((String[]) array.getArray()).map(type).collect(toUnmodifiableSet());
    }
}
