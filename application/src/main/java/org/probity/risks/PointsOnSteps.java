package org.probity.risks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.identity.Viewer;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.powers.PowerId;
import org.probity.powers.StepId;
import org.probity.powers.StepRisks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The risks at the steps of a power: an effective grade, which was made public, for everybody; any other and the points by scope. */
@Component
class PointsOnSteps implements StepRisks {

    private final JdbcClient jdbc;

    PointsOnSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A point as far as a chart needs it. */
    private record Found(
            StepId step,
            String code,
            UUID form,
            UnitId unit,
            SectionId section,
            @Nullable PostId post,
            Grade grade,
            boolean effective) {}

    @Override
    public Map<StepId, StepRisk> of(PowerId power, Viewer viewer) {
        var grades = new LinkedHashMap<StepId, Grade>();
        var points = new LinkedHashMap<StepId, List<Point>>();
        for (var point : found(power)) {
            var seen = sees(viewer, point);
            if (seen || point.effective()) {
                grades.merge(point.step(), point.grade(), (one, other) -> one.compareTo(other) >= 0 ? one : other);
                var codes = points.computeIfAbsent(point.step(), step -> new ArrayList<>());
                if (seen) {
                    codes.add(new Point(point.code(), "/risks/forms/" + point.form() + "#points"));
                }
            }
        }
        var risks = new LinkedHashMap<StepId, StepRisk>();
        grades.forEach((step, grade) ->
                risks.put(step, new StepRisk(grade.name(), List.copyOf(points.getOrDefault(step, List.of())))));
        return risks;
    }

    private static boolean sees(Viewer viewer, Found point) {
        return viewer.may("risks:read")
                && viewer.scope("risks:read").covers(point.unit(), point.section(), point.post());
    }

    private List<Found> found(PowerId power) {
        return jdbc.sql("""
                        select step_id, code, form_id, unit_id, section_id, post_id, approved_grade, grade_state from risks.point
                        where power_id = :power and step_id is not null and status in ('ACTIVE', 'CHANGED')
                          and approved_grade in ('HIGH', 'MEDIUM', 'LOW')
                        order by code limit 1000
                        """)
                .param("power", power.value())
                .query(PointsOnSteps::found)
                .list();
    }

    private static Found found(ResultSet row, int n) throws SQLException {
        var post = row.getObject("post_id", UUID.class);
        return new Found(
                new StepId(row.getObject("step_id", UUID.class)),
                row.getString("code"),
                row.getObject("form_id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new SectionId(row.getObject("section_id", UUID.class)),
                post == null ? null : new PostId(post),
                Grade.valueOf(row.getString("approved_grade")),
                row.getString("grade_state").equals("EFFECTIVE"));
    }
}
