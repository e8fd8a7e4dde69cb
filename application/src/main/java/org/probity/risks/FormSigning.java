package org.probity.risks;

import static java.util.stream.Collectors.toSet;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.organization.WorkCalendar;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The chain of signatures (P2.1.2d): each level signs the content it has seen, in order, each person once. */
@Component
class FormSigning {

    private final Forms forms;
    private final RiskPoints points;
    private final Measures measures;
    private final FormContents contents;
    private final Signatures signatures;
    private final SignerDirectory directory;
    private final PeerChecks peers;
    private final WorkCalendar calendar;
    private final Dates dates;
    private final AuditLog auditLog;
    private final Clock clock;
    private final JdbcClient jdbc;

    FormSigning(
            Forms forms,
            RiskPoints points,
            Measures measures,
            FormContents contents,
            Signatures signatures,
            SignerDirectory directory,
            PeerChecks peers,
            WorkCalendar calendar,
            Dates dates,
            AuditLog auditLog,
            Clock clock,
            JdbcClient jdbc) {
        this.forms = forms;
        this.points = points;
        this.measures = measures;
        this.contents = contents;
        this.signatures = signatures;
        this.directory = directory;
        this.peers = peers;
        this.calendar = calendar;
        this.dates = dates;
        this.auditLog = auditLog;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /**
     * Signs at the level the form waits at.
     *
     * @param seen the hash of the content the signer was shown
     * @throws Refused when it is not this person's turn, when the content is incomplete, or when it changed since it was shown
     */
    @Transactional
    public void sign(FormId id, PersonId person, String seen, String opinion) {
        var form = forms.lock(id).orElseThrow();
        var waiting = turnOf(form, person);
        var hash = checked(form, seen);
        if (waiting.level() == SignatureLevel.OFFICE) {
            peers.requireOneFor(form);
        }
        var signers = directory.of(form.unit());
        add(
                form,
                waiting.level(),
                person,
                signers.onBehalfOf(person, waiting.level(), form),
                opinion,
                false,
                null,
                hash);
        moveOn(form, waiting.line(), null, null);
        auditLog.append("risks.form-signed", Subject.of("risks.form", id.value()), blankToNull(opinion));
    }

    /** Sends a form back to its author from the level where it waits. */
    @Transactional
    public void sendBack(FormId id, PersonId person, String comment) {
        if (comment.strip().length() < 2) {
            throw new Refused(Refusal.at("comment", "risks.refusal.comment-needed"));
        }
        var form = forms.lock(id).orElseThrow();
        if (form.state().isUnsigned() || form.ofUnit()) {
            throw new Refused(Refusal.of("risks.refusal.nothing-to-return"));
        }
        var waiting = turnOf(form, person);
        comment(form, waiting.level(), person, comment);
        var line =
                FormLifecycle.line(form.chain(), form.state(), FormAct.RETURN).orElseThrow();
        signatures.voidAll(id, "returned");
        moveOn(form, line, waiting.level(), comment);
        auditLog.append("risks.form-returned", Subject.of("risks.form", id.value()), comment);
    }

    /** Notes that the holder does not sign, by whoever is next; the form goes on with the note in the signature's place. */
    @Transactional
    public void recordRefusal(FormId id, PersonId recorder, String seen, String reason) {
        if (reason.strip().length() < 2) {
            throw new Refused(Refusal.at("reason", "risks.refusal.comment-needed"));
        }
        var form = forms.lock(id).orElseThrow();
        var holder = form.person();
        var line = FormLifecycle.line(form.chain(), form.state(), FormAct.RECORD_REFUSAL)
                .orElseThrow(() -> new Refused(Refusal.of("risks.refusal.refusal-not-now")));
        var next = directory
                .of(form.unit())
                .afterAuthor(form)
                .map(Signers.Waiting::people)
                .orElse(Set.of());
        if (holder == null || !next.contains(recorder)) {
            throw new Refused(Refusal.of("risks.refusal.not-your-turn"));
        }
        var hash = checked(form, seen);
        add(form, SignatureLevel.SELF, holder, null, reason, true, recorder, hash);
        moveOn(form, line, null, reason);
        auditLog.append("risks.refusal-recorded", Subject.of("risks.form", id.value()), reason);
    }

    /** What comes back with a form, kept beside its signatures. */
    void comment(Form form, SignatureLevel level, PersonId person, String comment) {
        jdbc.sql("""
                        insert into risks.return_comment (id, form_id, level, person_id, comment, returned_at)
                        values (:id, :form, :level, :person, :comment, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("form", form.id().value())
                .param("level", level.name())
                .param("person", person.value())
                .param("comment", comment.strip())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private Signers.Waiting turnOf(Form form, PersonId person) {
        var valid = signatures.of(form.id()).stream().filter(Signature::valid).toList();
        var signed = valid.stream().map(Signature::person).collect(toSet());
        if (form.state() == FormState.NOT_STARTED) {
            throw new Refused(Refusal.of("risks.refusal.blank"));
        }
        var waiting = directory.of(form.unit()).next(form, signed);
        if (waiting.isEmpty() || !waiting.get().people().contains(person)) {
            throw new Refused(refusalFor(form, person, signed));
        }
        return waiting.get();
    }

    private static Refusal refusalFor(Form form, PersonId person, Set<PersonId> signed) {
        if (form.state().isOver()) {
            return Refusal.of("risks.refusal.form-over");
        }
        if (form.isOf(person) && !form.state().isUnsigned()) {
            return Refusal.of("risks.refusal.own-form");
        }
        return Refusal.of(signed.contains(person) ? "risks.refusal.signed-already" : "risks.refusal.not-your-turn");
    }

    private byte[] checked(Form form, String seen) {
        var content = contents.of(form);
        if (!content.hex().equals(seen)) {
            throw new Refused(Refusal.of("risks.refusal.content-changed"));
        }
        var found = points.ofForm(form.id());
        Refused.ifAny(Completeness.missing(
                form, found, measures.of(found.stream().map(RiskPoint::id).toList())));
        return content.hash();
    }

    private void add(
            Form form,
            SignatureLevel level,
            PersonId person,
            @Nullable PersonId onBehalfOf,
            String opinion,
            boolean refused,
            @Nullable PersonId recorder,
            byte[] hash) {
        try {
            signatures.add(new Signature(
                    UUID.randomUUID(),
                    form.id(),
                    level,
                    person,
                    onBehalfOf,
                    opinion.strip(),
                    refused,
                    recorder,
                    hash,
                    clock.instant(),
                    null,
                    null,
                    null));
        } catch (DuplicateKeyException e) {
            throw new Refused(Refusal.of("risks.refusal.signed-already"));
        }
    }

    private void moveOn(
            Form form, FormLifecycle.Line line, @Nullable SignatureLevel returnedFrom, @Nullable String reason) {
        var due = line.days() == 0 ? form.dueOn() : calendar.workingDaysAfter(dates.today(), line.days());
        forms.move(form, line.next(), due, returnedFrom, reason);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
