package org.probity.risks;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.organization.Holdings;
import org.probity.organization.PersonId;
import org.probity.organization.Post;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.WorkCalendar;
import org.probity.programme.Cycle;
import org.probity.spreadsheets.ImportSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes points taken over from another ledger onto forms: the holder's own for a post, the section's for the unit. A vacant post has
 * nobody to sign; its points hang on a withdrawn form until somebody holds it.
 */
@Component
class LedgerTakeover {

    private final Forms forms;
    private final Measures measures;
    private final Holdings holdings;
    private final WorkCalendar calendar;
    private final Dates dates;
    private final AuditLog auditLog;
    private final JdbcClient jdbc;

    LedgerTakeover(
            Forms forms,
            Measures measures,
            Holdings holdings,
            WorkCalendar calendar,
            Dates dates,
            AuditLog auditLog,
            JdbcClient jdbc) {
        this.forms = forms;
        this.measures = measures;
        this.holdings = holdings;
        this.calendar = calendar;
        this.dates = dates;
        this.auditLog = auditLog;
        this.jdbc = jdbc;
    }

    /** Which forms of the cycle may still be written on. */
    OpenForms forms(Cycle cycle) {
        var posts = new HashMap<PostId, Form>();
        var sections = new HashMap<SectionId, Form>();
        for (var form : forms.ofCycle(cycle.id())) {
            if (form.post() == null) {
                sections.put(form.section(), form);
            } else {
                posts.merge(form.post(), form, (one, other) -> one.state().isUnsigned() ? one : other);
            }
        }
        return new OpenForms(posts, sections);
    }

    record OpenForms(Map<PostId, Form> posts, Map<SectionId, Form> sections) {

        boolean open(TakenOver point) {
            var form = point.post() == null
                    ? sections.get(point.section().id())
                    : posts.get(point.post().id());
            return form == null || (form.state().isUnsigned() && !form.noneDeclared());
        }
    }

    void add(Cycle cycle, TakenOver point, String code, ImportSource source) {
        var form = form(cycle, point, source);
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into risks.point (id, unit_id, cycle_id, form_id, scope, section_id, post_id, person_id, code, position,
                            title_zh, title_en, description_zh, description_en, primary_source, sources, cause, method,
                            proposed_grade, approved_grade, grade_state, status, to_reconfirm, changed_at, changed_by, change_reason)
                        values (:id, :unit, :cycle, :form, :scope, :section, :post, :person, :code,
                            (select coalesce(max(position), -1) + 1 from risks.point where form_id = :form),
                            :title_zh, :title_en, :description_zh, :description_en, :source, array[:source], :cause, 'COLLECTIVE',
                            :grade, :grade, 'UNGRADED', 'ACTIVE', true, :at, :by, :reason)
                        """)
                .param("id", id)
                .param("unit", cycle.unit().value())
                .param("cycle", cycle.id().value())
                .param("form", form.id().value())
                .param("scope", point.scope().name())
                .param("section", point.section().id().value())
                .param("post", point.post() == null ? null : point.post().id().value())
                .param("person", form.person() == null ? null : form.person().value())
                .param("code", code)
                .param("title_zh", point.title().zh())
                .param("title_en", point.title().en())
                .param("description_zh", point.description().zh())
                .param("description_en", point.description().en())
                .param("source", point.source().name())
                .param("cause", point.cause().name())
                .param("grade", point.grade().name())
                .param("at", Timestamp.from(source.at()))
                .param("by", source.by())
                .param("reason", source.reason())
                .update();
        saveMeasures(new RiskPointId(id), code, point, 0);
        auditLog.append("risks.point-imported", Subject.of("risks.point", id), source.reason());
    }

    void change(RiskPoint stored, List<Measure> declared, TakenOver point, ImportSource source) {
        jdbc.sql("""
                        update risks.point set
                            description_zh = case when :description_zh = '' then description_zh else :description_zh end,
                            description_en = case when :description_en = '' then description_en else :description_en end,
                            primary_source = :source, sources = array[:source], proposed_grade = :grade, approved_grade = :grade,
                            version = version + 1, changed_at = :at, changed_by = :by, change_reason = :reason
                        where id = :id and version = :version
                        """)
                .param("id", stored.id().value())
                .param("version", stored.version())
                .param("description_zh", point.description().zh())
                .param("description_en", point.description().en())
                .param("source", point.source().name())
                .param("grade", point.grade().name())
                .param("at", Timestamp.from(source.at()))
                .param("by", source.by())
                .param("reason", source.reason())
                .update();
        if (!point.measures().isEmpty()
                && !declared.stream().map(Measure::text).toList().equals(point.measures())) {
            declared.forEach(measure -> measures.remove(measure.id()));
            saveMeasures(stored.id(), stored.code(), point, declared.size());
        }
        auditLog.append(
                "risks.point-imported", Subject.of("risks.point", stored.id().value()), source.reason());
    }

    private void saveMeasures(RiskPointId point, String code, TakenOver taken, int offset) {
        for (var i = 0; i < taken.measures().size(); i++) {
            var text = taken.measures().get(i);
            measures.save(new Measure(
                    new MeasureId(UUID.randomUUID()),
                    point,
                    code + "-" + (offset + i + 1),
                    i,
                    TakenOverGuess.type(text.zh().isEmpty() ? text.en() : text.zh()),
                    text,
                    taken.post() == null ? null : taken.post().id(),
                    null,
                    null));
        }
    }

    /** The form the point is to be confirmed on; opened for writing when it is new or not begun. */
    private Form form(Cycle cycle, TakenOver point, ImportSource source) {
        var open = forms(cycle);
        var existing = point.post() == null
                ? open.sections().get(point.section().id())
                : open.posts().get(point.post().id());
        if (existing != null) {
            if (existing.state() == FormState.NOT_STARTED) {
                forms.move(existing, FormState.DRAFT, existing.dueOn(), null, source.reason());
                log("risks.form-prefilled", existing, source);
            }
            return existing;
        }
        var vacant = vacantForm(cycle, point.post());
        if (vacant != null) {
            return vacant;
        }
        var form = newForm(cycle, point);
        forms.insert(form, source.reason());
        log("risks.form-issued", form, source);
        return form;
    }

    private void log(String act, Form form, ImportSource source) {
        auditLog.append(act, Subject.of("risks.form", form.id().value()), source.reason());
    }

    private @Nullable Form vacantForm(Cycle cycle, @Nullable Post post) {
        return post == null
                ? null
                : jdbc.sql("""
                                select * from risks.form where cycle_id = :cycle and post_id = :post and person_id is null limit 1
                                """)
                        .param("cycle", cycle.id().value())
                        .param("post", post.id().value())
                        .query(Forms::form)
                        .optional()
                        .orElse(null);
    }

    private Form newForm(Cycle cycle, TakenOver point) {
        var post = point.post();
        PersonId holder = post == null
                ? null
                : holdings.of(post.id(), dates.today()).stream()
                        .findFirst()
                        .map(holding -> holding.person())
                        .orElse(null);
        var vacant = post != null && holder == null;
        return new Form(
                FormId.random(),
                cycle.unit(),
                cycle.id(),
                point.scope(),
                point.section().id(),
                post == null ? null : post.id(),
                holder,
                post == null ? FormChain.UNIT : FormChain.of(post.level()),
                vacant ? FormState.WITHDRAWN : FormState.DRAFT,
                null,
                false,
                "",
                calendar.workingDaysAfter(dates.today(), FormLifecycle.DAYS_TO_FILL),
                null,
                null,
                0);
    }
}
