package org.probity.risks;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.probity.audit.CurrentActor;
import org.probity.organization.PostId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The measures declared on forms. They belong to their point: who changes them logs the act about {@code risks.point}. */
@Repository
public class Measures {

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;

    Measures(JdbcClient jdbc, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    /** The measures of the points, in their order. */
    public Map<RiskPointId, List<Measure>> of(Collection<RiskPointId> points) {
        return jdbc
                .sql(
                        "select * from risks.measure where point_id = any(:points) and not removed order by position, code, id")
                .param("points", points.stream().map(RiskPointId::value).toArray(UUID[]::new))
                .query(Measures::measure)
                .list()
                .stream()
                .collect(groupingBy(Measure::point));
    }

    /**
     * The measures of a form's points as the form declares them: once it is determined, those that were signed for, whatever was
     * revised on the ledger since (invariant 7).
     */
    Map<RiskPointId, List<Measure>> declared(Form form, Collection<RiskPointId> points) {
        if (form.state() != FormState.DETERMINED) {
            return of(points);
        }
        return jdbc
                .sql("""
                        select * from risks.measure_history
                        where point_id = any(:points) and not removed
                          and recorded @> (select max(signed_at) from risks.signature where form_id = :form and voided_at is null)
                        order by position, code, id
                        """)
                .param("points", points.stream().map(RiskPointId::value).toArray(UUID[]::new))
                .param("form", form.id().value())
                .query(Measures::measure)
                .list()
                .stream()
                .collect(groupingBy(Measure::point));
    }

    /** Stores a measure, new or changed. */
    void save(Measure measure) {
        jdbc.sql("""
                        insert into risks.measure (id, point_id, code, position, type, text_zh, text_en, owner_post_id, due_on,
                                                   check_frequency, changed_at, changed_by)
                        values (:id, :point, :code, :position, :type, :zh, :en, :owner, :due, :frequency, :now, :actor)
                        on conflict (id) do update set position = :position, type = :type, text_zh = :zh, text_en = :en,
                            owner_post_id = :owner, due_on = :due, check_frequency = :frequency, removed = false,
                            changed_at = :now, changed_by = :actor
                        """)
                .param("id", measure.id().value())
                .param("point", measure.point().value())
                .param("code", measure.code())
                .param("position", measure.position())
                .param("type", measure.type().name())
                .param("zh", measure.text().zh())
                .param("en", measure.text().en())
                .param("owner", measure.owner() == null ? null : measure.owner().value())
                .param("due", measure.dueOn())
                .param(
                        "frequency",
                        measure.frequency() == null ? null : measure.frequency().name())
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor.get().name())
                .update();
    }

    void remove(MeasureId id) {
        jdbc.sql("""
                        update risks.measure set removed = true, changed_at = :now, changed_by = :actor where id = :id
                        """)
                .param("id", id.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor.get().name())
                .update();
    }

    private static Measure measure(ResultSet row, int n) throws SQLException {
        var owner = row.getObject("owner_post_id", UUID.class);
        var frequency = row.getString("check_frequency");
        return new Measure(
                new MeasureId(row.getObject("id", UUID.class)),
                new RiskPointId(row.getObject("point_id", UUID.class)),
                row.getString("code"),
                row.getInt("position"),
                MeasureType.valueOf(row.getString("type")),
                Bilingual.of(row.getString("text_zh"), row.getString("text_en")),
                owner == null ? null : new PostId(owner),
                row.getObject("due_on", LocalDate.class),
                frequency == null ? null : CheckFrequency.valueOf(frequency));
    }
}
