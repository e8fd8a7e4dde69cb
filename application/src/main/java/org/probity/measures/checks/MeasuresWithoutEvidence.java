package org.probity.measures.checks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;
import org.probity.organization.Scope;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.risks.Grade;
import org.probity.risks.MeasureId;
import org.probity.risks.RiskPointId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Measures whose check day passed with nothing to show for them (IR-K05): no evidence since the check before, or a check that found
 * none and none after it.
 */
@Repository
public class MeasuresWithoutEvidence {

    private static final int MOST = 5000;

    private final JdbcClient jdbc;

    MeasuresWithoutEvidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One of them.
     *
     * @param owner    the post that carries it out
     * @param dueOn    the check day that passed
     * @param daysLate calendar days since, at least 1
     */
    public record Late(
            MeasureId measure,
            String number,
            Bilingual text,
            RiskPointId point,
            Bilingual pointTitle,
            @Nullable Grade grade,
            SectionId section,
            Bilingual sectionName,
            @Nullable PostId owner,
            Bilingual ownerName,
            LocalDate dueOn,
            int daysLate) {

        /** The page on which evidence is added. */
        public String url() {
            return "/measures/checks/" + measure;
        }
    }

    /** Those of the unit within the scope as of the day, the latest first; at most five thousand. */
    public List<Late> on(UnitId unit, Scope scope, LocalDate day) {
        return jdbc.sql("""
                        select l.*, x.missing_on, (:day - x.missing_on) as days_late, r.text_zh, r.text_en, p.title_zh, p.title_en,
                               s.name_zh as section_zh, s.name_en as section_en, o.name_zh as owner_zh, o.name_en as owner_en
                        from measures.check_line l
                        join risks.measure r on r.id = l.id join risks.point p on p.id = l.point_id
                        join organization.section s on s.id = l.section_id
                        left join organization.post o on o.id = l.owner_post_id
                        cross join lateral (select case
                            when coalesce(l.last_scheduled_nothing, false) then l.last_scheduled_due else l.due_on end as missing_on) x
                        where l.unit_id = :unit and x.missing_on < :day
                          and not exists (select from measures.evidence e where e.measure_id = l.id
                                          and (l.last_checked_at is null or e.added_at > l.last_checked_at))
                          and
                        """ + scope.predicate("l") + " order by x.missing_on, l.number, l.id limit " + MOST)
                .params(scope.parameters())
                .param("unit", unit.value())
                .param("day", day)
                .query(MeasuresWithoutEvidence::late)
                .list();
    }

    private static Late late(ResultSet row, int n) throws SQLException {
        var owner = row.getObject("owner_post_id", UUID.class);
        var grade = row.getString("grade");
        return new Late(
                new MeasureId(row.getObject("id", UUID.class)),
                row.getString("number"),
                Bilingual.of(row.getString("text_zh"), row.getString("text_en")),
                new RiskPointId(row.getObject("point_id", UUID.class)),
                Bilingual.of(row.getString("title_zh"), row.getString("title_en")),
                grade == null ? null : Grade.valueOf(grade),
                new SectionId(row.getObject("section_id", UUID.class)),
                Bilingual.of(row.getString("section_zh"), row.getString("section_en")),
                owner == null ? null : new PostId(owner),
                Bilingual.of(row.getString("owner_zh"), row.getString("owner_en")),
                row.getObject("missing_on", LocalDate.class),
                row.getInt("days_late"));
    }
}
