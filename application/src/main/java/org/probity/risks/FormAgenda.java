package org.probity.risks;

import static java.util.stream.Collectors.toSet;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.probity.audit.AuditLog;
import org.probity.audit.CurrentActor;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.organization.WorkCalendar;
import org.probity.programme.AgendaDecision;
import org.probity.programme.AgendaMatter;
import org.probity.programme.AgendaSubject;
import org.probity.programme.MeetingBody;
import org.probity.programme.MeetingId;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forms as matters of a meeting: only a collective decision determines one (P2.1.2d–e). The holder recuses; the head's own form
 * may go to the superior body.
 */
@Component
class FormAgenda implements AgendaSubject {

    private final Forms forms;
    private final RiskPoints points;
    private final FormContents contents;
    private final Signatures signatures;
    private final FormSigning signing;
    private final WorkCalendar calendar;
    private final Dates dates;
    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final CurrentActor actor;
    private final AuditLog auditLog;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FormAgenda(
            Forms forms,
            RiskPoints points,
            FormContents contents,
            Signatures signatures,
            FormSigning signing,
            WorkCalendar calendar,
            Dates dates,
            JdbcClient jdbc,
            MessageSource messages,
            CurrentActor actor,
            AuditLog auditLog,
            Clock clock,
            ApplicationEventPublisher events) {
        this.forms = forms;
        this.points = points;
        this.contents = contents;
        this.signatures = signatures;
        this.signing = signing;
        this.calendar = calendar;
        this.dates = dates;
        this.jdbc = jdbc;
        this.messages = messages;
        this.actor = actor;
        this.auditLog = auditLog;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public String kind() {
        return "risks.form";
    }

    @Override
    public String label() {
        return "risks.agenda.form";
    }

    @Override
    public List<AgendaMatter> pending(UnitId unit) {
        return jdbc.sql("""
                        select f.id, f.chain, f.state, f.section_id, f.none_declared, f.none_reason,
                            coalesce(p.name_zh, s.name_zh) as zh, coalesce(p.name_en, s.name_en) as en,
                            (select count(*) from risks.point r where r.form_id = f.id and not r.removed) as points
                        from risks.form f join organization.section s on s.id = f.section_id
                        join programme.cycle c on c.id = f.cycle_id and c.stage <> 'CLOSED'
                        left join organization.post p on p.id = f.post_id
                        where f.unit_id = :unit and (f.state in ('LG_SUMMARISED', 'COLLECTIVELY_STUDIED')
                            or (f.chain = 'UNIT' and f.state = 'CHIEF_SIGNED'))
                        order by s.position, s.code, p.position, p.code limit 500
                        """)
                .param("unit", unit.value())
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    var chain = FormChain.valueOf(row.getString("chain"));
                    var name = Bilingual.of(row.getString("zh"), row.getString("en"));
                    var none = row.getBoolean("none_declared");
                    return AgendaMatter.plain(
                            id,
                            new SectionId(row.getObject("section_id", UUID.class)),
                            words(chain == FormChain.UNIT ? "risks.agenda.unit-title" : "risks.agenda.title", name, ""),
                            none
                                    ? words("risks.agenda.none", name, row.getString("none_reason"))
                                    : words("risks.agenda.points", name, row.getInt("points")),
                            bodies(chain, FormState.valueOf(row.getString("state"))),
                            "/risks/forms/" + id);
                })
                .list();
    }

    private static Set<MeetingBody> bodies(FormChain chain, FormState state) {
        return switch (chain) {
            case STAFF, CHIEF, LEADER -> Set.of(MeetingBody.LEADING_GROUP);
            case HEAD -> Set.of(MeetingBody.LEADING_GROUP, MeetingBody.SUPERIOR);
            case UNIT ->
                state == FormState.CHIEF_SIGNED
                        ? Set.of(MeetingBody.SECTION, MeetingBody.LEADING_GROUP)
                        : Set.of(MeetingBody.LEADING_GROUP);
        };
    }

    private Bilingual words(String key, Bilingual name, Object more) {
        return new Bilingual(
                messages.getMessage(
                        key, new Object[] {name.in(Locale.SIMPLIFIED_CHINESE), more}, Locale.SIMPLIFIED_CHINESE),
                messages.getMessage(key, new Object[] {name.in(Locale.ENGLISH), more}, Locale.ENGLISH));
    }

    @Override
    public Set<PersonId> concerned(UUID subjectId) {
        return forms.find(new FormId(subjectId))
                .flatMap(form -> Optional.ofNullable(form.person()))
                .map(Set::of)
                .orElse(Set.of());
    }

    @Override
    public void decided(UUID subjectId, AgendaDecision decision) {
        var form = forms.lock(new FormId(subjectId)).orElseThrow();
        if (!decision.adopted()) {
            sendBack(form, decision);
        } else if (decision.body() == MeetingBody.SECTION) {
            study(form, decision);
        } else {
            determine(form, decision);
        }
    }

    private void sendBack(Form form, AgendaDecision decision) {
        var line = line(form, FormAct.RETURN);
        signing.comment(
                form,
                SignatureLevel.COLLECTIVE,
                chairOf(decision.meeting()),
                decision.text().length() < 2
                        ? messages.getMessage("risks.agenda.not-adopted", new Object[0], Locale.SIMPLIFIED_CHINESE)
                        : decision.text());
        signatures.voidAll(form.id(), "returned");
        forms.move(
                form,
                line.next(),
                calendar.workingDaysAfter(dates.today(), line.days()),
                SignatureLevel.COLLECTIVE,
                decision.text());
        auditLog.append(
                "risks.form-returned", Subject.of("risks.form", form.id().value()), decision.text());
    }

    private void study(Form form, AgendaDecision decision) {
        var line = line(form, FormAct.STUDY);
        sign(form, SignatureLevel.COLLECTIVE, decision);
        forms.move(form, line.next(), calendar.workingDaysAfter(dates.today(), line.days()), null, null);
        auditLog.append("risks.form-studied", Subject.of("risks.form", form.id().value()), decision.text());
    }

    private void determine(Form form, AgendaDecision decision) {
        line(form, FormAct.DETERMINE);
        sign(form, form.ofUnit() ? SignatureLevel.HEAD : SignatureLevel.COLLECTIVE, decision);
        forms.determine(form, decision.meeting(), decision.item().value(), Timestamp.from(decision.decidedAt()));
        enterLedger(form);
        events.publishEvent(new LedgerEntered(
                form.unit(),
                points.ofForm(form.id()).stream().map(RiskPoint::id).collect(toSet())));
        auditLog.append(
                "risks.form-determined", Subject.of("risks.form", form.id().value()), decision.text());
    }

    private FormLifecycle.Line line(Form form, FormAct act) {
        return FormLifecycle.line(form.chain(), form.state(), act)
                .orElseThrow(() -> new Refused(Refusal.of("risks.refusal.not-before-meeting")));
    }

    /** The minutes stand behind the decision; its chair's name stands for them, upon the content that was decided. */
    private void sign(Form form, SignatureLevel level, AgendaDecision decision) {
        signatures.add(new Signature(
                UUID.randomUUID(),
                form.id(),
                level,
                chairOf(decision.meeting()),
                null,
                decision.text(),
                false,
                null,
                contents.of(form).hash(),
                clock.instant(),
                null,
                null,
                null));
    }

    private PersonId chairOf(MeetingId meeting) {
        return new PersonId(jdbc.sql("select chair_id from programme.meeting where id = :id")
                .param("id", meeting.value())
                .query(UUID.class)
                .single());
    }

    /** Determined points get their ledger codes; what was not accepted is closed with the reviewer's reason. */
    private void enterLedger(Form form) {
        var year = jdbc.sql("select year from programme.cycle where id = :id for update")
                .param("id", form.cycle().value())
                .query(Integer.class)
                .single();
        var prefix = year + (form.ofUnit() ? "-U" : "-P");
        var next = jdbc.sql("""
                        select coalesce(max(substring(code from '[0-9]+$')::int), 0) + 1 from risks.point
                        where unit_id = :unit and cycle_id = :cycle and code ~ :pattern
                        """)
                .param("unit", form.unit().value())
                .param("cycle", form.cycle().value())
                .param("pattern", "^" + prefix + "[0-9]{4,9}$")
                .query(Integer.class)
                .single();
        for (var point : points.ofForm(form.id())) {
            var accepted = point.verification() != Verification.REJECTED;
            jdbc.sql("""
                            update risks.point set code = :code, status = :status, close_reason = :reason, verification = :mark,
                                to_reconfirm = false, version = version + 1, changed_at = :now, changed_by = :actor
                            where id = :id
                            """)
                    .param("id", point.id().value())
                    .param("code", point.code().startsWith("D-") ? prefix + "%04d".formatted(next++) : point.code())
                    .param("status", accepted ? "ACTIVE" : "CLOSED")
                    .param("reason", accepted ? null : point.verificationNote())
                    .param("mark", accepted ? "VERIFIED" : "REJECTED")
                    .param("now", Timestamp.from(clock.instant()))
                    .param("actor", actor.get().name())
                    .update();
            auditLog.append(
                    "risks.point-determined",
                    Subject.of("risks.point", point.id().value()));
        }
    }
}
