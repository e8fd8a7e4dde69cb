package org.probity.warnings.reminders;

import static org.probity.warnings.reminders.ReminderState.ACKNOWLEDGED;
import static org.probity.warnings.reminders.ReminderState.CLOSED;
import static org.probity.warnings.reminders.ReminderState.DRAFT;
import static org.probity.warnings.reminders.ReminderState.ESCALATED;
import static org.probity.warnings.reminders.ReminderState.ISSUED;
import static org.probity.warnings.reminders.ReminderState.SUBMITTED;
import static org.probity.warnings.reminders.ReminderState.WITHDRAWN;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.probity.warnings.Term;
import org.probity.warnings.Turn;
import org.probity.warnings.Warning;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/** The one table of a reminder's life: state, act, who, next state, whose turn it is then, and until when (P4.2b, F11). */
enum ReminderAct {
    /** A chief in the own section, a leader in the division, the head: without anybody's approval. */
    ISSUE("warnings.reminder-issued", Who.LINE),
    /** The office's or discipline inspection's draft goes to whoever approves. */
    SUBMIT("warnings.reminder-submitted", Who.DRAFTER),
    APPROVE("warnings.reminder-approved", Who.APPROVER),
    GIVE_BACK("warnings.reminder-returned", Who.APPROVER),
    /** It was handed over on paper because it was not opened. */
    DELIVER("warnings.reminder-delivered", Who.HANDLER),
    ACKNOWLEDGE("warnings.reminder-acknowledged", Who.SUBJECT),
    CLOSE("warnings.reminder-closed", Who.HANDLER),
    /** It went to the wrong person, or is not needed. */
    WITHDRAW("warnings.reminder-withdrawn", Who.HANDLER),
    /** Somebody decided that an inquiry letter follows. */
    ESCALATE("warnings.reminder-escalated", Who.HANDLER);

    /** Who does it. */
    enum Who {
        DRAFTER,
        LINE,
        APPROVER,
        SUBJECT,
        HANDLER
    }

    record Line(
            ReminderState from,
            ReminderAct act,
            ReminderState next,
            Turn turn,
            @Nullable Term until) {}

    static final List<Line> TABLE = List.of(
            new Line(DRAFT, ISSUE, ISSUED, Turn.SUBJECT, Term.ACKNOWLEDGEMENT),
            new Line(DRAFT, SUBMIT, SUBMITTED, Turn.APPROVER, Term.APPROVAL),
            new Line(DRAFT, WITHDRAW, WITHDRAWN, Turn.NOBODY, null),
            new Line(SUBMITTED, APPROVE, ISSUED, Turn.SUBJECT, Term.ACKNOWLEDGEMENT),
            new Line(SUBMITTED, GIVE_BACK, DRAFT, Turn.HANDLER, Term.APPROVAL),
            new Line(ISSUED, DELIVER, ISSUED, Turn.SUBJECT, Term.ACKNOWLEDGEMENT),
            new Line(ISSUED, ACKNOWLEDGE, ACKNOWLEDGED, Turn.HANDLER, Term.CONCLUSION),
            new Line(ISSUED, CLOSE, CLOSED, Turn.NOBODY, null),
            new Line(ISSUED, WITHDRAW, WITHDRAWN, Turn.NOBODY, null),
            new Line(ISSUED, ESCALATE, ESCALATED, Turn.NOBODY, null),
            new Line(ACKNOWLEDGED, CLOSE, CLOSED, Turn.NOBODY, null));

    private final String logged;
    private final Who who;

    ReminderAct(String logged, Who who) {
        this.logged = logged;
        this.who = who;
    }

    String logged() {
        return logged;
    }

    Who who() {
        return who;
    }

    static Optional<Line> line(ReminderState from, ReminderAct act) {
        return TABLE.stream()
                .filter(line -> line.from() == from && line.act() == act)
                .findFirst();
    }

    boolean isOpenIn(Warning warning) {
        return line(ReminderState.valueOf(warning.state()), this).isPresent();
    }

    /** @throws Refused where the act has no place in this state */
    Line requireFrom(Warning warning) {
        return line(ReminderState.valueOf(warning.state()), this)
                .orElseThrow(() -> new Refused(Refusal.of("warnings.refusal.reminder-is-" + warning.state())));
    }
}
