package org.probity.risks;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
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
    private final PointRows rows;
    private final FormContents contents;
    private final Signatures signatures;
    private final WorkCalendar calendar;
    private final Dates dates;
    private final JdbcClient jdbc;
    private final AuditLog auditLog;

    FormEditing(
            Forms forms,
            RiskPoints points,
            PointRows rows,
            FormContents contents,
            Signatures signatures,
            WorkCalendar calendar,
            Dates dates,
            JdbcClient jdbc,
            AuditLog auditLog) {
        this.forms = forms;
        this.points = points;
        this.rows = rows;
        this.contents = contents;
        this.signatures = signatures;
        this.calendar = calendar;
        this.dates = dates;
        this.jdbc = jdbc;
        this.auditLog = auditLog;
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
            rows.remove(pointId);
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
        rows.mark(pointId, verification, note.strip());
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
        rows.write(point, declared, existing == null);
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
}
