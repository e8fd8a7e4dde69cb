package org.probity.warnings.inquiries;

import static org.probity.warnings.inquiries.InquiryState.ANSWERED;
import static org.probity.warnings.inquiries.InquiryState.ASSESSED;
import static org.probity.warnings.inquiries.InquiryState.CLOSED;
import static org.probity.warnings.inquiries.InquiryState.DRAFT;
import static org.probity.warnings.inquiries.InquiryState.ESCALATED;
import static org.probity.warnings.inquiries.InquiryState.EVALUATED;
import static org.probity.warnings.inquiries.InquiryState.ISSUED;
import static org.probity.warnings.inquiries.InquiryState.RECTIFYING;
import static org.probity.warnings.inquiries.InquiryState.REPLIED;
import static org.probity.warnings.inquiries.InquiryState.SUBMITTED;
import static org.probity.warnings.inquiries.InquiryState.WITHDRAWN;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.probity.warnings.Term;
import org.probity.warnings.Turn;
import org.probity.warnings.Warning;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/** The one table of an inquiry's life: state, act, who, next state, whose turn it is then, and until when (P4.2c, F12). */
enum InquiryAct {
    SUBMIT("warnings.inquiry-submitted", Who.DRAFTER),
    APPROVE("warnings.inquiry-approved", Who.APPROVER),
    GIVE_BACK("warnings.inquiry-returned", Who.APPROVER),
    DELIVER("warnings.inquiry-delivered", Who.HANDLER),
    /** The addressee keeps what is written so far. */
    SAVE("warnings.inquiry-reply-saved", Who.SUBJECT),
    /** The addressee signs the reply, nobody else. */
    SIGN("warnings.inquiry-replied", Who.SUBJECT),
    /** The leader above the addressee comments; without it there is no reply. */
    ENDORSE("warnings.inquiry-endorsed", Who.ENDORSER),
    EVALUATE("warnings.inquiry-evaluated", Who.EVALUATOR),
    CONFIRM("warnings.inquiry-evaluation-confirmed", Who.CONFIRMER),
    DISAGREE("warnings.inquiry-evaluation-returned", Who.CONFIRMER),
    /** Once. */
    ASK_AGAIN("warnings.inquiry-asked-again", Who.HANDLER),
    DEMAND("warnings.inquiry-rectification-demanded", Who.HANDLER),
    REPORT("warnings.inquiry-item-reported", Who.SUBJECT),
    ACCEPT("warnings.inquiry-item-accepted", Who.HANDLER),
    RETURN_ITEM("warnings.inquiry-item-returned", Who.HANDLER),
    CLOSE("warnings.inquiry-closed", Who.HANDLER),
    WITHDRAW("warnings.inquiry-withdrawn", Who.HANDLER),
    /** Somebody decided that an interview follows. */
    ESCALATE("warnings.inquiry-escalated", Who.HANDLER);

    /** Who does it. */
    enum Who {
        DRAFTER,
        APPROVER,
        SUBJECT,
        ENDORSER,
        /** Whoever handles it, and did not comment on the reply. */
        EVALUATOR,
        /** Whoever approves, and neither evaluated nor commented. */
        CONFIRMER,
        HANDLER
    }

    record Line(
            InquiryState from,
            InquiryAct act,
            InquiryState next,
            Turn turn,
            @Nullable Term until) {}

    static final List<Line> TABLE = List.of(
            new Line(DRAFT, SUBMIT, SUBMITTED, Turn.APPROVER, Term.APPROVAL),
            new Line(DRAFT, WITHDRAW, WITHDRAWN, Turn.NOBODY, null),
            new Line(SUBMITTED, APPROVE, ISSUED, Turn.SUBJECT, Term.REPLY),
            new Line(SUBMITTED, GIVE_BACK, DRAFT, Turn.HANDLER, Term.APPROVAL),
            new Line(ISSUED, DELIVER, ISSUED, Turn.SUBJECT, Term.REPLY),
            new Line(ISSUED, SAVE, ISSUED, Turn.SUBJECT, null),
            new Line(ISSUED, SIGN, ANSWERED, Turn.ENDORSER, Term.ENDORSEMENT),
            new Line(ISSUED, WITHDRAW, WITHDRAWN, Turn.NOBODY, null),
            new Line(ISSUED, ESCALATE, ESCALATED, Turn.NOBODY, null),
            new Line(ANSWERED, ENDORSE, REPLIED, Turn.HANDLER, Term.EVALUATION),
            new Line(REPLIED, EVALUATE, ASSESSED, Turn.APPROVER, Term.APPROVAL),
            new Line(ASSESSED, CONFIRM, EVALUATED, Turn.HANDLER, Term.CONCLUSION),
            new Line(ASSESSED, DISAGREE, REPLIED, Turn.HANDLER, Term.EVALUATION),
            new Line(EVALUATED, ASK_AGAIN, ISSUED, Turn.SUBJECT, Term.REPLY),
            new Line(EVALUATED, DEMAND, RECTIFYING, Turn.SUBJECT, Term.RECTIFICATION),
            new Line(EVALUATED, CLOSE, CLOSED, Turn.NOBODY, null),
            new Line(EVALUATED, ESCALATE, ESCALATED, Turn.NOBODY, null),
            new Line(RECTIFYING, REPORT, RECTIFYING, Turn.HANDLER, Term.CONCLUSION),
            new Line(RECTIFYING, ACCEPT, RECTIFYING, Turn.HANDLER, Term.CONCLUSION),
            new Line(RECTIFYING, RETURN_ITEM, RECTIFYING, Turn.SUBJECT, Term.RECTIFICATION),
            new Line(RECTIFYING, CLOSE, CLOSED, Turn.NOBODY, null),
            new Line(RECTIFYING, ESCALATE, ESCALATED, Turn.NOBODY, null));

    private final String logged;
    private final Who who;

    InquiryAct(String logged, Who who) {
        this.logged = logged;
        this.who = who;
    }

    String logged() {
        return logged;
    }

    Who who() {
        return who;
    }

    static Optional<Line> line(InquiryState from, InquiryAct act) {
        return TABLE.stream()
                .filter(line -> line.from() == from && line.act() == act)
                .findFirst();
    }

    boolean isOpenIn(Warning warning) {
        return line(InquiryState.valueOf(warning.state()), this).isPresent();
    }

    /** @throws Refused where the act has no place in this state */
    Line requireFrom(Warning warning) {
        return line(InquiryState.valueOf(warning.state()), this)
                .orElseThrow(() -> new Refused(Refusal.of("warnings.refusal.inquiry-is-" + warning.state())));
    }
}
