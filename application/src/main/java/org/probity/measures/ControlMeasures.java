package org.probity.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.CurrentActor;
import org.probity.audit.Subject;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.programme.CycleId;
import org.probity.risks.CheckFrequency;
import org.probity.risks.ControlEffect;
import org.probity.risks.Grade;
import org.probity.risks.MeasureId;
import org.probity.risks.MeasureType;
import org.probity.risks.RiskCause;
import org.probity.risks.RiskPointId;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The measures in life, for every part of the application that asks what is done about a risk. */
@Repository
public class ControlMeasures {

    public static final String SUBJECT = "measures.measure";

    /**
     * A measure in life with what it says and where: {@code m} is how it is carried out, {@code r} what it says, {@code p} its risk
     * point, {@code s} the point's section, {@code t} its post, {@code w} the owning post.
     */
    static final String TABLES = """
            measures.measure m join risks.measure r on r.id = m.id join risks.point p on p.id = r.point_id
            join organization.section s on s.id = p.section_id left join organization.post t on t.id = p.post_id
            left join organization.post w on w.id = r.owner_post_id
            """;

    static final String COLUMNS = """
            m.*, r.point_id, r.type, r.text_zh, r.text_en, r.owner_post_id, r.due_on, r.check_frequency,
            p.code as point_code, p.title_zh, p.title_en, p.cause, p.approved_grade, p.section_id, p.post_id,
            s.name_zh as section_zh, s.name_en as section_en, t.name_zh as post_zh, t.name_en as post_en,
            w.section_id as owner_section_id, w.name_zh as owner_zh, w.name_en as owner_en
            """;

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final AuditLog auditLog;
    private final Clock clock;

    ControlMeasures(JdbcClient jdbc, CurrentActor actor, AuditLog auditLog, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    public Optional<ControlMeasure> find(MeasureId id) {
        return jdbc.sql("select " + COLUMNS + " from " + TABLES + " where m.id = :id")
                .param("id", id.value())
                .query(ControlMeasures::measure)
                .optional();
    }

    public Optional<ControlMeasure> find(UnitId unit, String number) {
        return jdbc.sql("select " + COLUMNS + " from " + TABLES + " where m.unit_id = :unit and m.number = :number")
                .param("unit", unit.value())
                .param("number", number)
                .query(ControlMeasures::measure)
                .optional();
    }

    /** All of the unit that have not ended, by number. */
    public List<ControlMeasure> list(UnitId unit) {
        return jdbc.sql("select " + COLUMNS + " from " + TABLES
                        + " where m.unit_id = :unit and m.state <> 'ENDED' order by length(m.number), m.number")
                .param("unit", unit.value())
                .query(ControlMeasures::measure)
                .list();
    }

    /** Those of the points that have not ended, by number. */
    public List<ControlMeasure> of(Collection<RiskPointId> points) {
        return jdbc.sql("select " + COLUMNS + " from " + TABLES
                        + " where r.point_id = any(:points) and m.state <> 'ENDED' order by length(m.number), m.number")
                .param("points", points.stream().map(RiskPointId::value).toArray(UUID[]::new))
                .query(ControlMeasures::measure)
                .list();
    }

    /** Those that the post is to carry out and that have not ended, the soonest due first. */
    public List<ControlMeasure> ownedBy(PostId post) {
        return jdbc.sql(
                        "select " + COLUMNS + " from " + TABLES
                                + " where r.owner_post_id = :post and m.state <> 'ENDED' order by r.due_on nulls last, length(m.number), m.number")
                .param("post", post.value())
                .query(ControlMeasures::measure)
                .list();
    }

    /**
     * Enters a check into the measure's life. Who keeps checks has asked before whether this person may, and stores the check itself.
     *
     * @param effect        what it was found to do; none when the check gives no verdict
     * @param controlEffect what its verdict says of the control over the risk; none leaves the former
     * @throws Refused when the measure is not in force
     */
    @Transactional
    public ControlMeasure recordCheck(
            MeasureId id,
            LocalDate on,
            @Nullable MeasureEffect effect,
            @Nullable ControlEffect controlEffect,
            @Nullable String reason) {
        var measure = find(id).orElseThrow(() -> new Refused(Refusal.of("measures.refusal.gone")));
        var line = MeasureLifecycle.line(measure.state(), MeasureAct.of(effect))
                .orElseThrow(() -> new Refused(Refusal.of("measures.refusal.not-running")));
        var rows = jdbc.sql("""
                        update measures.measure set state = :state,
                            state_since = case when state = :state then state_since else :now end,
                            last_check_on = :on, next_check_on = measures.next_check(id, starts_on), effect = :effect,
                            control_effect = coalesce(:control, control_effect), version = version + 1,
                            changed_at = :now, changed_by = :actor, change_reason = :reason
                        where id = :id and version = :version
                        """)
                .param("state", line.next().name())
                .param("on", on)
                .param("effect", effect == null ? null : effect.name())
                .param("control", controlEffect == null ? null : controlEffect.factor())
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor.get().name())
                .param("reason", reason)
                .param("id", id.value())
                .param("version", measure.version())
                .update();
        if (rows != 1) {
            throw new EditConflict(SUBJECT + " " + id);
        }
        auditLog.append("measures.measure-checked", Subject.of(SUBJECT, id.value()), reason);
        return find(id).orElseThrow();
    }

    /** Makes a measure of a row that selects {@link #COLUMNS}. */
    static ControlMeasure measure(ResultSet row, int n) throws SQLException {
        var control = row.getBigDecimal("control_effect");
        return new ControlMeasure(
                new MeasureId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new CycleId(row.getObject("cycle_id", UUID.class)),
                row.getString("number"),
                new ControlMeasure.Point(
                        new RiskPointId(row.getObject("point_id", UUID.class)),
                        row.getString("point_code"),
                        bilingual(row, "title"),
                        RiskCause.valueOf(row.getString("cause")),
                        word(row, "approved_grade", Grade::valueOf),
                        new SectionId(row.getObject("section_id", UUID.class)),
                        bilingual(row, "section"),
                        id(row, "post_id", PostId::new),
                        bilingual(row, "post")),
                MeasureType.valueOf(row.getString("type")),
                bilingual(row, "text"),
                id(row, "owner_post_id", PostId::new),
                id(row, "owner_section_id", SectionId::new),
                bilingual(row, "owner"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                bilingual(row, "evidence_required"),
                word(row, "check_frequency", CheckFrequency::valueOf),
                MeasureState.valueOf(row.getString("state")),
                row.getObject("last_check_on", LocalDate.class),
                row.getObject("next_check_on", LocalDate.class),
                word(row, "effect", MeasureEffect::valueOf),
                control == null ? null : ControlEffect.of(control),
                row.getObject("ended_on", LocalDate.class),
                row.getString("end_reason"),
                row.getInt("version"));
    }

    private static Bilingual bilingual(ResultSet row, String column) throws SQLException {
        return Bilingual.of(row.getString(column + "_zh"), row.getString(column + "_en"));
    }

    private static <T> @Nullable T id(ResultSet row, String column, Function<UUID, T> type) throws SQLException {
        var value = row.getObject(column, UUID.class);
        return value == null ? null : type.apply(value);
    }

    private static <T> @Nullable T word(ResultSet row, String column, Function<String, T> type) throws SQLException {
        var value = row.getString(column);
        return value == null ? null : type.apply(value);
    }
}
