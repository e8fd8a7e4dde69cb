package org.probity.risks;

import static java.util.stream.Collectors.toSet;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.CurrentActor;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.organization.WorkCalendar;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writing on a form. Whenever the content is no longer what was signed, every signature is void, says why, and the form goes back
 * to its author (invariant 2). Writing what is there already changes nothing.
 */
@Component
class FormEditing {

    static final int MOST_POINTS = 200;

    private final Forms forms;
    private final RiskPoints points;
    private final Measures measures;
    private final FormContents contents;
    private final Signatures signatures;
    private final WorkCalendar calendar;
    private final Dates dates;
    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final AuditLog auditLog;
    private final Clock clock;

    FormEditing(
            Forms forms,
            RiskPoints points,
            Measures measures,
            FormContents contents,
            Signatures signatures,
            WorkCalendar calendar,
            Dates dates,
            JdbcClient jdbc,
            CurrentActor actor,
            AuditLog auditLog,
            Clock clock) {
        this.forms = forms;
        this.points = points;
        this.measures = measures;
        this.contents = contents;
        this.signatures = signatures;
        this.calendar = calendar;
        this.dates = dates;
        this.jdbc = jdbc;
        this.actor = actor;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /**
     * Adds points, as templates or another page prefill them.
     *
     * @return how many signatures became void
     */
    @Transactional
    public int add(FormId id, List<PointEntry> entries) {
        return edit(id, form -> {
            var position = points.ofForm(id).stream()
                            .mapToInt(RiskPoint::position)
                            .max()
                            .orElse(-1)
                    + 1;
            if (position + entries.size() > MOST_POINTS) {
                throw new Refused(Refusal.of("risks.refusal.too-many-points", MOST_POINTS));
            }
            for (var entry : entries) {
                save(form, entry, null, position++);
            }
        });
    }

    /**
     * Changes a point.
     *
     * @throws EditConflict when somebody changed it since {@code entry} was shown
     */
    @Transactional
    public int change(FormId id, RiskPointId pointId, PointEntry entry) {
        return edit(id, form -> {
            var point = require(form, pointId);
            if (!entry.version().equals(String.valueOf(point.version()))) {
                throw new EditConflict("risks.point " + pointId);
            }
            save(form, entry, point, point.position());
        });
    }

    /** Takes a point off the form; it stays in the store, marked. */
    @Transactional
    public int remove(FormId id, RiskPointId pointId) {
        return edit(id, form -> {
            require(form, pointId);
            jdbc.sql("""
                            update risks.point set removed = true, version = version + 1, changed_at = :now, changed_by = :actor
                            where id = :id
                            """)
                    .param("id", pointId.value())
                    .param("now", now())
                    .param("actor", actor.get().name())
                    .update();
            auditLog.append("risks.point-removed", Subject.of("risks.point", pointId.value()));
        });
    }

    /** Declares that there is no risk point, with the reason; or takes the declaration back (P2.1.2i). */
    @Transactional
    public int declareNone(FormId id, boolean declared, String reason, int version) {
        return edit(id, form -> {
            if (form.version() != version) {
                throw new EditConflict("risks.form " + id);
            }
            if (declared && reason.strip().length() < 10) {
                throw new Refused(Refusal.at("noneReason", "risks.refusal.none-reason"));
            }
            if (reason.length() > 2000) {
                throw new Refused(Refusal.at("noneReason", "risks.refusal.too-long", 2000));
            }
            if (declared && !points.ofForm(id).isEmpty()) {
                throw new Refused(Refusal.at(
                        "noneReason",
                        "risks.refusal.none-with-points",
                        points.ofForm(id).size()));
            }
            var words = declared ? reason.strip() : "";
            if (form.noneDeclared() != declared || !form.noneReason().equals(words)) {
                forms.declareNone(form, declared, words);
            }
        });
    }

    /** Marks a point as verified, or as not accepted with the reason (P2.1.2j). The mark is not the author's content. */
    @Transactional
    public void verify(FormId id, RiskPointId pointId, Verification verification, String note) {
        var form = forms.lock(id).orElseThrow();
        require(form, pointId);
        if (verification == Verification.REJECTED && note.strip().length() < 2) {
            throw new Refused(Refusal.of("risks.refusal.rejection-needs-reason"));
        }
        if (note.length() > 1000) {
            throw new Refused(Refusal.of("risks.refusal.too-long", 1000));
        }
        jdbc.sql("""
                        update risks.point set verification = :mark, verification_note = :note, version = version + 1,
                            changed_at = :now, changed_by = :actor where id = :id
                        """)
                .param("id", pointId.value())
                .param("mark", verification.name())
                .param("note", note.strip())
                .param("now", now())
                .param("actor", actor.get().name())
                .update();
        auditLog.append(
                "risks.point-verified", Subject.of("risks.point", pointId.value()), note.isBlank() ? null : note);
    }

    private int edit(FormId id, Consumer<Form> change) {
        var form = forms.lock(id).orElseThrow();
        var line = FormLifecycle.line(form.chain(), form.state(), FormAct.WRITE)
                .orElseThrow(() -> new Refused(Refusal.of("risks.refusal.form-over")));
        var before = contents.of(form);
        change.accept(form);
        var after = contents.of(id);
        var changes = before.changesTo(after);
        if (changes.isEmpty()) {
            return 0;
        }
        var voided = signatures.voidAll(id, String.join(",", changes));
        var due = line.days() == 0 ? form.dueOn() : calendar.workingDaysAfter(dates.today(), line.days());
        forms.move(form, line.next(), due, form.returnedFrom(), null);
        auditLog.append(
                voided > 0 ? "risks.form-changed-after-signature" : "risks.form-written",
                Subject.of("risks.form", id.value()));
        return voided;
    }

    private RiskPoint require(Form form, RiskPointId pointId) {
        return points.ofForm(form.id()).stream()
                .filter(point -> point.id().equals(pointId))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.of("risks.refusal.point-gone")));
    }

    private void save(Form form, PointEntry entry, @Nullable RiskPoint existing, int position) {
        var refusals = new ArrayList<Refusal>();
        RiskPoint parsed = null;
        try {
            parsed = new PointParser(entry).parse(form, existing, position);
        } catch (Refused refused) {
            refusals.addAll(refused.refusals());
        }
        var id = parsed == null ? RiskPointId.random() : parsed.id();
        var declared = new ArrayList<Measure>();
        for (var row = 0; row < entry.measures().size(); row++) {
            var measure = entry.measures().get(row);
            if (!measure.isBlank()) {
                Optional.ofNullable(measure.parse(row, id, dates.today(), refusals))
                        .ifPresent(declared::add);
            }
        }
        Refused.ifAny(refusals);
        var point = Objects.requireNonNull(parsed);
        requireOwnPlaces(form, point, declared);
        write(point, existing == null);
        saveMeasures(point, declared);
        auditLog.append(
                existing == null ? "risks.point-found" : "risks.point-changed",
                Subject.of("risks.point", point.id().value()));
    }

    /** What a browser sent may name only this unit's powers, steps and posts, and this form's own measures. */
    private void requireOwnPlaces(Form form, RiskPoint point, List<Measure> declared) {
        var power = point.power();
        var step = point.step();
        if (power != null) {
            var found = jdbc.sql("""
                            select exists (select from powers.power p where p.id = :power and p.unit_id = :unit
                                and (:step::uuid is null or exists (select from powers.step s where s.id = :step and s.power_id = p.id)))
                            """)
                    .param("power", power.value())
                    .param("unit", form.unit().value())
                    .param("step", step == null ? null : step.value(), java.sql.Types.OTHER)
                    .query(Boolean.class)
                    .single();
            if (!found) {
                throw new Refused(Refusal.at("place", "risks.refusal.power-needed"));
            }
        }
        var owners = declared.stream()
                .map(Measure::owner)
                .filter(Objects::nonNull)
                .map(owner -> owner.value())
                .collect(toSet());
        var known = jdbc.sql("select count(*) from organization.post where id = any(:ids) and unit_id = :unit")
                .param("ids", owners.toArray(UUID[]::new))
                .param("unit", form.unit().value())
                .query(Integer.class)
                .single();
        if (known != owners.size()) {
            throw new Refused(Refusal.at("measure-0", "risks.refusal.owner-unknown"));
        }
    }

    private void saveMeasures(RiskPoint point, List<Measure> declared) {
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
                .param("now", now())
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

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static String[] names(java.util.Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
