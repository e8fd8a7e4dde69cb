package org.probity.risks;

import static java.util.stream.Collectors.toSet;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.audit.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A risk point and its measures as rows, written when its author declares them (F1, F2). */
@Component
class PointRows {

    private final Measures measures;
    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;

    PointRows(Measures measures, JdbcClient jdbc, CurrentActor actor, Clock clock) {
        this.measures = measures;
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    /** Writes the point and its measures as they were declared; what is there already is left alone. */
    void write(RiskPoint point, List<Measure> declared, boolean fresh) {
        write(point, fresh);
        writeMeasures(point, declared);
    }

    /** Takes the point off its form; it stays in the store, marked. */
    void remove(RiskPointId point) {
        jdbc.sql("""
                        update risks.point set removed = true, version = version + 1, changed_at = :now, changed_by = :actor
                        where id = :id
                        """)
                .param("id", point.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor.get().name())
                .update();
    }

    void mark(RiskPointId point, Verification verification, String note) {
        jdbc.sql("""
                        update risks.point set verification = :mark, verification_note = :note, version = version + 1,
                            changed_at = :now, changed_by = :actor where id = :id
                        """)
                .param("id", point.value())
                .param("mark", verification.name())
                .param("note", note)
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor.get().name())
                .update();
    }

    private void writeMeasures(RiskPoint point, List<Measure> declared) {
        var existing = measures.of(List.of(point.id())).getOrDefault(point.id(), List.of());
        var own = existing.stream().map(Measure::id).collect(toSet());
        var kept = new ArrayList<MeasureId>();
        for (var measure : declared) {
            var id = own.contains(measure.id()) ? measure.id() : MeasureId.random();
            kept.add(id);
            var wanted = new Measure(
                    id,
                    point.id(),
                    measure.code(),
                    measure.position(),
                    measure.type(),
                    measure.text(),
                    measure.owner(),
                    measure.dueOn(),
                    measure.frequency());
            if (!existing.contains(wanted)) {
                measures.save(wanted);
            }
        }
        own.stream().filter(id -> !kept.contains(id)).forEach(measures::remove);
    }

    private void write(RiskPoint point, boolean fresh) {
        var rating = point.rating();
        jdbc.sql(fresh ? INSERT : UPDATE)
                .param("id", point.id().value())
                .param("unit", point.unit().value())
                .param("cycle", point.cycle().value())
                .param("form", point.form().value())
                .param("scope", point.scope().name())
                .param("section", point.section().value())
                .param("post", point.post() == null ? null : point.post().value())
                .param("person", point.person() == null ? null : point.person().value())
                .param("code", point.code())
                .param("position", point.position())
                .param("power", point.power() == null ? null : point.power().value())
                .param("step", point.step() == null ? null : point.step().value())
                .param("unitKind", name(point.unitKind()))
                .param("titleZh", point.title().zh())
                .param("titleEn", point.title().en())
                .param("descriptionZh", point.description().zh())
                .param("descriptionEn", point.description().en())
                .param("primary", point.primarySource().name())
                .param("sources", names(point.sources()))
                .param("otherSource", point.otherSource())
                .param("cause", point.cause().name())
                .param("method", point.method().name())
                .param(
                        "raisedBy",
                        point.raisedBy() == null ? null : point.raisedBy().value())
                .param("threshold", point.threshold())
                .param("thresholdUnit", point.thresholdUnit())
                .param("probability", rating.probability())
                .param("probabilityReason", rating.probabilityReason())
                .param("harm", rating.harm())
                .param("harmReason", rating.harmReason())
                .param(
                        "control",
                        rating.control() == null ? null : rating.control().factor())
                .param("controlReason", rating.controlReason())
                .param("criteria", names(rating.criteria()))
                .param("floor", name(rating.floor().orElse(null)))
                .param("suggested", name(point.suggestedGrade()))
                .param("linked", point.linked() == null ? null : point.linked().value())
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor.get().name())
                .update();
    }

    private static final String INSERT = """
            insert into risks.point (id, unit_id, cycle_id, form_id, scope, section_id, post_id, person_id, code, position,
                power_id, step_id, unit_kind, title_zh, title_en, description_zh, description_en, primary_source, sources,
                other_source, cause, method, raised_by, threshold, threshold_unit, probability, probability_reason, harm,
                harm_reason, control, control_reason, criteria, floor_grade, suggested_grade, linked_point_id, changed_at,
                changed_by)
            values (:id, :unit, :cycle, :form, :scope, :section, :post, :person, :code, :position,
                :power, :step, :unitKind, :titleZh, :titleEn, :descriptionZh, :descriptionEn, :primary, :sources,
                :otherSource, :cause, :method, :raisedBy, :threshold, :thresholdUnit, :probability, :probabilityReason, :harm,
                :harmReason, :control, :controlReason, :criteria, :floor, :suggested, :linked, :now, :actor)
            """;

    /** A changed point is to be verified anew. */
    private static final String UPDATE = """
            update risks.point set power_id = :power, step_id = :step, unit_kind = :unitKind, title_zh = :titleZh,
                title_en = :titleEn, description_zh = :descriptionZh, description_en = :descriptionEn, primary_source = :primary,
                sources = :sources, other_source = :otherSource, cause = :cause, method = :method, raised_by = :raisedBy,
                threshold = :threshold, threshold_unit = :thresholdUnit, probability = :probability,
                probability_reason = :probabilityReason, harm = :harm, harm_reason = :harmReason, control = :control,
                control_reason = :controlReason, criteria = :criteria, floor_grade = :floor, suggested_grade = :suggested,
                linked_point_id = :linked, verification = 'FOUND', verification_note = '', version = version + 1,
                changed_at = :now, changed_by = :actor, change_reason = null
            where id = :id
            """;

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static String[] names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
