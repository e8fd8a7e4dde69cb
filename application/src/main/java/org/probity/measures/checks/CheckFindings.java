package org.probity.measures.checks;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.Scope;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.risks.MeasureId;
import org.probity.risks.RiskPointId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What checks found not, or not fully, carried out: a reason to look, for the parts that warn (P4.2b). */
@Repository
public class CheckFindings {

    private static final int MOST = 2000;

    private final JdbcClient jdbc;

    CheckFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A finding.
     *
     * @param post     whose measure it is; none where it belongs to no post
     * @param followUp whether a follow-up check found it again
     */
    public record CheckFinding(
            UUID check,
            UnitId unit,
            SectionId section,
            @Nullable PostId post,
            RiskPointId point,
            MeasureId measure,
            CheckResult result,
            String finding,
            LocalDate checkedOn,
            PersonId checker,
            boolean followUp) {}

    /** Those of the unit within the scope found on the day or later, the latest first; at most two thousand. */
    public List<CheckFinding> since(UnitId unit, Scope scope, LocalDate day) {
        return jdbc.sql("select c.* from measures.check_record c where c.unit_id = :unit and c.result <> 'CARRIED_OUT'"
                        + " and c.checked_on >= :day and " + scope.predicate("c")
                        + " order by c.checked_on desc, c.id limit " + MOST)
                .params(scope.parameters())
                .param("unit", unit.value())
                .param("day", day)
                .query((row, n) -> new CheckFinding(
                        row.getObject("id", UUID.class),
                        unit,
                        new SectionId(row.getObject("section_id", UUID.class)),
                        CheckLines.id(row, "post_id", PostId::new),
                        new RiskPointId(row.getObject("point_id", UUID.class)),
                        new MeasureId(row.getObject("measure_id", UUID.class)),
                        CheckResult.valueOf(row.getString("result")),
                        row.getString("finding"),
                        row.getObject("checked_on", LocalDate.class),
                        new PersonId(row.getObject("checker_id", UUID.class)),
                        row.getObject("follows_id") != null))
                .list();
    }
}
