package org.probity.warnings.reminders;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
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
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The acts of a reminder (P4.2b). Whoever may not do one is refused here, whichever page or program asks. */
@Service
public class Reminders {

    static final String REMIND = "warnings:remind";
    static final String ISSUE = "warnings:issue-reminder";
    static final String APPROVE = "warnings:approve-reminder";

    private final Warnings warnings;
    private final ReminderRows rows;
    private final WarningAccess access;
    private final WarningRules rules;
    private final Subjects subjects;
    private final WarningSignals signals;
    private final WarningLetters letters;
    private final Terms terms;
    private final Lessons lessons;
    private final Dates dates;
    private final Clock clock;
    private final GroundWords groundWords;

    Reminders(
            Warnings warnings,
            ReminderRows rows,
            WarningAccess access,
            WarningRules rules,
            Subjects subjects,
            WarningSignals signals,
            WarningLetters letters,
            Terms terms,
            Lessons lessons,
            Dates dates,
            Clock clock,
            GroundWords groundWords) {
        this.warnings = warnings;
        this.rows = rows;
        this.access = access;
        this.rules = rules;
        this.subjects = subjects;
        this.signals = signals;
        this.letters = letters;
        this.terms = terms;
        this.lessons = lessons;
        this.dates = dates;
        this.clock = clock;
        this.groundWords = groundWords;
    }

    /**
     * Drafts a reminder.
     *
     * @throws Refused for a person out of reach, an unconfirmed signal, or talkers who may not talk to this person
     */
    @Transactional
    public WarningId draft(Viewer viewer, ReminderDraft draft) {
        var line = subjects.find(viewer, REMIND, draft.person())
                .orElseThrow(() -> new Refused(Refusal.at("person", "warnings.refusal.person-out-of-reach")));
        if (!rules.mayHandle(viewer, draft.person())) {
            throw new Refused(Refusal.at("person", "warnings.refusal.may-not-handle"));
        }
        check(draft);
        signals.requireConfirmed(draft.signals());
        var unit = viewer.requireUnit();
        var id = warnings.open(new NewWarning(
                WarningKind.REMINDER,
                ReminderState.DRAFT.name(),
                Turn.HANDLER,
                "warnings.reminder-drafted",
                line.post(),
                draft.person(),
                draft.cause(),
                draft.signals(),
                draft.parent(),
                viewer.requirePerson(),
                terms.dueOn(unit, Term.APPROVAL, dates.today())));
        rows.write(id, draft, viewer.requirePerson());
        return id;
    }

    private void check(ReminderDraft draft) {
        var refusals = new ArrayList<Refusal>();
        if (draft.ground() == Reminder.Ground.SIGNAL && draft.signals().isEmpty()) {
            refusals.add(Refusal.at("ground", "warnings.refusal.ground-without-signal"));
        }
        var second = draft.second();
        if (second != null) {
            if (second.equals(draft.person()) || rules.isUnder(second, draft.person())) {
                refusals.add(Refusal.at("second", "warnings.refusal.talker-under-the-person"));
            }
        }
        if (draft.talkAt() != null
                && draft.talkAt().toLocalDate().isAfter(dates.today().plusDays(60))) {
            refusals.add(Refusal.at("talkAt", "warnings.refusal.talk-far"));
        }
        Refused.ifAny(refusals);
    }

    /** The drafter changes what it says; the person stays. */
    @Transactional
    public void change(Viewer viewer, WarningId id, int version, ReminderDraft draft) {
        var warning = warnings.lock(id, version);
        requireDrafter(viewer, warning);
        if (!ReminderState.valueOf(warning.state()).equals(ReminderState.DRAFT)) {
            throw new Refused(Refusal.of("warnings.refusal.reminder-is-" + warning.state()));
        }
        check(draft);
        rows.write(id, draft, viewer.requirePerson());
        warnings.reword(warning, draft.cause(), "warnings.reminder-changed");
    }

    @Transactional
    public void submit(Viewer viewer, WarningId id, int version) {
        var warning = warnings.lock(id, version);
        var line = ReminderAct.SUBMIT.requireFrom(warning);
        requireDrafter(viewer, warning);
        warnings.move(warning, change(line, warning));
    }

    /** The person's chief, leader or head issues it without approval. */
    @Transactional
    public void issue(Viewer viewer, WarningId id, int version) {
        var warning = warnings.lock(id, version);
        var line = ReminderAct.ISSUE.requireFrom(warning);
        requireDrafter(viewer, warning);
        access.require(viewer, ISSUE, warning);
        issue(viewer, warning, line, false);
    }

    /** Somebody other than the drafter approves, and so issues it. */
    @Transactional
    public void approve(Viewer viewer, WarningId id, int version) {
        var warning = warnings.lock(id, version);
        var line = ReminderAct.APPROVE.requireFrom(warning);
        requireApprover(viewer, warning);
        issue(viewer, warning, line, true);
    }

    private void issue(Viewer viewer, Warning warning, ReminderAct.Line line, boolean approved) {
        var reminder = rows.of(warning).orElseThrow();
        var today = dates.today();
        var signer = viewer.requirePerson();
        if (reminder.isTalk()) {
            var at = reminder.talk().at();
            if (at != null && dates.dayOf(at).isAfter(today)) {
                throw new Refused(Refusal.of("warnings.refusal.talk-not-held"));
            }
        }
        var due = terms.dueOn(warning.unit(), Term.ACKNOWLEDGEMENT, today);
        var letter = letters.issue(
                warning,
                LetterKind.REMINDER,
                WarningLetters.issuerOf(warning.route()),
                signer,
                Set.of(warning.drafter()),
                Map.of(
                        "source", groundWords.of(reminder.ground()),
                        "facts", warning.cause(),
                        "request", LetterWords.same(reminder.request())),
                due);
        var change = WarningChange.to(
                        line.next().name(), line.turn(), line.act().logged())
                .due(due)
                .issued(signer, letter.id().value(), letter.number(), today);
        warnings.move(warning, approved ? change.approvedBy(signer) : change);
        signals.takenUp(warning, letter.number());
    }

    @Transactional
    public void giveBack(Viewer viewer, WarningId id, int version, String reason) {
        var warning = warnings.lock(id, version);
        var line = ReminderAct.GIVE_BACK.requireFrom(warning);
        requireApprover(viewer, warning);
        warnings.move(warning, change(line, warning).because(needed("reason", reason, 1000)));
    }

    /** The drafter takes a draft back, or a handler withdraws what went to the wrong person. */
    @Transactional
    public void withdraw(Viewer viewer, WarningId id, int version, String reason) {
        var warning = warnings.lock(id, version);
        var line = ReminderAct.WITHDRAW.requireFrom(warning);
        access.require(viewer, REMIND, warning);
        warnings.move(
                warning,
                change(line, warning).because(needed("reason", reason, 1000)).closed(dates.today()));
    }

    /** It was not opened: it was handed over on paper, sent, or left behind before a witness. The days begin anew. */
    @Transactional
    public void deliver(Viewer viewer, WarningId id, int version, Serving serving) {
        var warning = warnings.lock(id, version);
        var line = ReminderAct.DELIVER.requireFrom(warning);
        access.require(viewer, REMIND, warning);
        letters.serve(warning, serving);
        rows.deliver(id, serving.way() + " " + serving.on() + " " + serving.note());
        warnings.move(
                warning,
                WarningChange.to(line.next().name(), line.turn(), line.act().logged())
                        .due(terms.dueOn(warning.unit(), Term.ACKNOWLEDGEMENT, serving.on())));
    }

    /** The addressee signs for it, in their own words; nobody does it for them. */
    @Transactional
    public void acknowledge(Viewer viewer, WarningId id, int version, String ownWords) {
        var warning = warnings.lock(id, version);
        if (!access.isSubject(viewer, warning)) {
            throw new AccessDeniedException("Only the addressee acknowledges");
        }
        var line = ReminderAct.ACKNOWLEDGE.requireFrom(warning);
        rows.acknowledge(id, needed("ownWords", ownWords, 4000), clock.instant());
        letters.confirm(warning, viewer.requirePerson());
        warnings.move(warning, change(line, warning));
    }

    /**
     * Closes it, with what came of it and what it changes.
     *
     * @throws Refused while the person has neither acknowledged it nor been served on paper and let the days pass
     */
    @Transactional
    public void close(Viewer viewer, WarningId id, int version, String conclusion, List<LessonAnswer> answers) {
        var warning = warnings.lock(id, version);
        var line = ReminderAct.CLOSE.requireFrom(warning);
        access.require(viewer, REMIND, warning);
        var reminder = rows.of(warning).orElseThrow();
        if (line.from() == ReminderState.ISSUED
                && (reminder.paperNote().isEmpty() || !warning.isOverdue(dates.today()))) {
            throw new Refused(Refusal.of("warnings.refusal.not-acknowledged"));
        }
        var words = needed("conclusion", conclusion, 2000);
        rows.conclude(id, words);
        lessons.answer(warning, answers, viewer.requirePerson());
        warnings.move(warning, change(line, warning).closed(dates.today()));
        signals.settled(warning, dates.today(), words);
    }

    private WarningChange change(ReminderAct.Line line, Warning warning) {
        var change =
                WarningChange.to(line.next().name(), line.turn(), line.act().logged());
        return line.until() == null ? change : change.due(terms.dueOn(warning.unit(), line.until(), dates.today()));
    }

    private void requireDrafter(Viewer viewer, Warning warning) {
        access.require(viewer, REMIND, warning);
        if (!warning.drafter().equals(viewer.person())) {
            throw new AccessDeniedException("Only the drafter");
        }
    }

    private void requireApprover(Viewer viewer, Warning warning) {
        if (!access.mayApprove(viewer, APPROVE, warning)) {
            throw new AccessDeniedException(APPROVE);
        }
    }

    private static String needed(String field, String text, int most) {
        var words = text.strip();
        if (words.length() < 2) {
            throw new Refused(Refusal.at(field, "measures.refusal.entry-needed"));
        }
        if (words.length() > most) {
            throw new Refused(Refusal.at(field, "measures.refusal.entry-too-long", most));
        }
        return words;
    }
}
