package org.probity.warnings.inquiries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.monitoring.signals.Signals;
import org.probity.organization.People;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.supervision.letters.LetterKind;
import org.probity.supervision.letters.LetterWords;
import org.probity.supervision.letters.Serving;
import org.probity.warnings.NewWarning;
import org.probity.warnings.Subjects;
import org.probity.warnings.Term;
import org.probity.warnings.Terms;
import org.probity.warnings.Turn;
import org.probity.warnings.Warning;
import org.probity.warnings.WarningAccess;
import org.probity.warnings.WarningChange;
import org.probity.warnings.WarningId;
import org.probity.warnings.WarningKind;
import org.probity.warnings.WarningLetters;
import org.probity.warnings.WarningRules;
import org.probity.warnings.WarningSignals;
import org.probity.warnings.Warnings;
import org.probity.warnings.lessons.LessonAnswer;
import org.probity.warnings.lessons.Lessons;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The acts up to an inquiry letter's issue, and its end (P4.2c); the reply and what follows it are {@link InquiryReplies}. */
@Service
public class Inquiries {

    static final String INQUIRE = "warnings:inquire";
    static final String APPROVE = "warnings:approve-inquiry";

    private static final Bilingual SUPERIOR = new Bilingual("上级主管单位", "the superior body");

    private final Warnings warnings;
    private final InquiryRows rows;
    private final WarningAccess access;
    private final WarningRules rules;
    private final Subjects subjects;
    private final Signals register;
    private final WarningSignals signals;
    private final WarningLetters letters;
    private final Terms terms;
    private final Lessons lessons;
    private final People people;
    private final Dates dates;

    Inquiries(
            Warnings warnings,
            InquiryRows rows,
            WarningAccess access,
            WarningRules rules,
            Subjects subjects,
            Signals register,
            WarningSignals signals,
            WarningLetters letters,
            Terms terms,
            Lessons lessons,
            People people,
            Dates dates) {
        this.warnings = warnings;
        this.rows = rows;
        this.access = access;
        this.rules = rules;
        this.subjects = subjects;
        this.register = register;
        this.signals = signals;
        this.letters = letters;
        this.terms = terms;
        this.lessons = lessons;
        this.people = people;
        this.dates = dates;
    }

    /**
     * Drafts an inquiry letter.
     *
     * @throws Refused for a person out of reach, an unconfirmed signal, or a ground that does not hold
     */
    @Transactional
    public WarningId draft(Viewer viewer, InquiryDraft draft) {
        var line = subjects.find(viewer, INQUIRE, draft.person())
                .orElseThrow(() -> new Refused(Refusal.at("person", "warnings.refusal.person-out-of-reach")));
        if (!rules.mayHandle(viewer, draft.person())) {
            throw new Refused(Refusal.at("person", "warnings.refusal.may-not-handle"));
        }
        signals.requireConfirmed(draft.signals());
        requireGround(draft, line.post());
        var id = warnings.open(new NewWarning(
                WarningKind.INQUIRY,
                InquiryState.DRAFT.name(),
                Turn.HANDLER,
                "warnings.inquiry-drafted",
                line.post(),
                draft.person(),
                draft.cause(),
                draft.signals(),
                draft.parent(),
                viewer.requirePerson(),
                terms.dueOn(viewer.requireUnit(), Term.APPROVAL, dates.today())));
        rows.write(id, draft);
        return id;
    }

    private void requireGround(InquiryDraft draft, PostId post) {
        var today = dates.today();
        var facts = new ArrayList<Ground.Fact>();
        register.confirmedAbout(post, today.minusMonths(Ground.PETITION_MONTHS + 1))
                .forEach(signal -> facts.add(Ground.Fact.of(signal, draft.signals())));
        for (var signal : signals.of(draft.signals())) {
            if (!post.equals(signal.post())) {
                facts.add(Ground.Fact.of(signal, draft.signals()));
            }
        }
        var parent =
                draft.parent() == null ? null : warnings.find(draft.parent()).orElse(null);
        var escalated = parent != null
                && parent.state().equals("ESCALATED")
                && parent.person().equals(draft.person());
        if (!draft.ground().holds(facts, escalated, today)) {
            throw new Refused(Refusal.at("ground", "warnings.refusal.ground-" + draft.ground()));
        }
    }

    /** The drafter changes what it asks; the person stays. */
    @Transactional
    public void change(Viewer viewer, WarningId id, int version, InquiryDraft draft) {
        var warning = warnings.lock(id, version);
        requireDrafter(viewer, warning);
        if (!warning.state().equals(InquiryState.DRAFT.name())) {
            throw new Refused(Refusal.of("warnings.refusal.inquiry-is-" + warning.state()));
        }
        requireGround(draft, warning.post());
        rows.write(id, draft);
        warnings.reword(warning, draft.cause(), "warnings.inquiry-changed");
    }

    @Transactional
    public void submit(Viewer viewer, WarningId id, int version) {
        var warning = warnings.lock(id, version);
        var line = InquiryAct.SUBMIT.requireFrom(warning);
        requireDrafter(viewer, warning);
        warnings.move(warning, change(line, warning));
    }

    /** Somebody other than the drafter approves: the letter is numbered, served, and its days begin. */
    @Transactional
    public void approve(Viewer viewer, WarningId id, int version) {
        var warning = warnings.lock(id, version);
        var line = InquiryAct.APPROVE.requireFrom(warning);
        requireApprover(viewer, warning);
        var inquiry = rows.of(warning).orElseThrow();
        var questions = rows.questions(id, 1).stream().map(Reply.Item::question).toList();
        var today = dates.today();
        var due = terms.after(Term.REPLY, today, inquiry.replyDays());
        var letter = send(viewer.requirePerson(), warning, inquiry, questions, due);
        rows.open(id, 1, due);
        warnings.move(
                warning,
                WarningChange.to(line.next().name(), line.turn(), line.act().logged())
                        .due(due)
                        .approvedBy(viewer.requirePerson())
                        .issued(viewer.requirePerson(), letter.id().value(), letter.number(), today));
        signals.takenUp(warning, letter.number());
    }

    /** The letter, which the leader who comments on the reply reads as well. */
    org.probity.supervision.letters.Letter send(
            PersonId signer, Warning warning, Inquiry inquiry, List<String> questions, LocalDate due) {
        var endorser = access.endorser(warning);
        var named = endorser == null ? SUPERIOR : people.names(Set.of(endorser)).getOrDefault(endorser, SUPERIOR);
        return letters.issue(
                warning,
                LetterKind.INQUIRY,
                WarningLetters.issuerOf(warning.route()),
                signer,
                endorser == null ? Set.of(warning.drafter()) : Set.of(warning.drafter(), endorser),
                Map.of(
                        "questions", LetterWords.items(questions, LetterWords::same),
                        "n", LetterWords.number(inquiry.replyDays()),
                        "endorser", named),
                due);
    }

    @Transactional
    public void giveBack(Viewer viewer, WarningId id, int version, String reason) {
        var warning = warnings.lock(id, version);
        var line = InquiryAct.GIVE_BACK.requireFrom(warning);
        requireApprover(viewer, warning);
        warnings.move(warning, change(line, warning).because(Words.needed("reason", reason, 1000)));
    }

    /** It went to the wrong person, or is not needed; a new one is issued to the right one. */
    @Transactional
    public void withdraw(Viewer viewer, WarningId id, int version, String reason) {
        var warning = warnings.lock(id, version);
        var line = InquiryAct.WITHDRAW.requireFrom(warning);
        access.require(viewer, INQUIRE, warning);
        warnings.move(
                warning,
                change(line, warning)
                        .because(Words.needed("reason", reason, 1000))
                        .closed(dates.today()));
    }

    /** It was not opened: it was handed over on paper, sent, or left behind before a witness. The days begin anew. */
    @Transactional
    public void deliver(Viewer viewer, WarningId id, int version, Serving serving) {
        var warning = warnings.lock(id, version);
        var line = InquiryAct.DELIVER.requireFrom(warning);
        access.require(viewer, INQUIRE, warning);
        var inquiry = rows.of(warning).orElseThrow();
        letters.serve(warning, serving);
        var due = terms.after(Term.REPLY, serving.on(), inquiry.replyDays());
        rows.open(id, inquiry.round(), due);
        warnings.move(
                warning,
                WarningChange.to(line.next().name(), line.turn(), line.act().logged())
                        .due(due));
    }

    /**
     * Closes it, with what came of it and what it changes.
     *
     * @throws Refused while the reply is not clear and what was demanded is not accepted
     */
    @Transactional
    public void close(Viewer viewer, WarningId id, int version, String conclusion, List<LessonAnswer> answers) {
        var warning = warnings.lock(id, version);
        var line = InquiryAct.CLOSE.requireFrom(warning);
        access.require(viewer, INQUIRE, warning);
        var inquiry = rows.of(warning).orElseThrow();
        var evaluation = inquiry.evaluation();
        if (line.from() == InquiryState.EVALUATED
                && (evaluation == null || evaluation.result() != Evaluation.Result.CLEAR)) {
            throw new Refused(Refusal.of("warnings.refusal.not-clear"));
        }
        if (line.from() == InquiryState.RECTIFYING && !inquiry.isRectified()) {
            throw new Refused(Refusal.of("warnings.refusal.not-rectified"));
        }
        var words = Words.needed("conclusion", conclusion, 2000);
        rows.conclude(id, words);
        lessons.answer(warning, answers, viewer.requirePerson());
        warnings.move(warning, change(line, warning).closed(dates.today()));
        signals.settled(warning, dates.today(), words);
    }

    WarningChange change(InquiryAct.Line line, Warning warning) {
        var change =
                WarningChange.to(line.next().name(), line.turn(), line.act().logged());
        return line.until() == null ? change : change.due(terms.dueOn(warning.unit(), line.until(), dates.today()));
    }

    private void requireDrafter(Viewer viewer, Warning warning) {
        access.require(viewer, INQUIRE, warning);
        if (!warning.drafter().equals(viewer.person())) {
            throw new AccessDeniedException("Only the drafter");
        }
    }

    private void requireApprover(Viewer viewer, Warning warning) {
        if (!access.mayApprove(viewer, APPROVE, warning)) {
            throw new AccessDeniedException(APPROVE);
        }
    }
}
