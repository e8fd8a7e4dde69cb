package org.probity.warnings.interviews;

import static org.probity.warnings.interviews.InterviewState.CLEARED;
import static org.probity.warnings.interviews.InterviewState.CLOSED;
import static org.probity.warnings.interviews.InterviewState.ELSEWHERE;
import static org.probity.warnings.interviews.InterviewState.ESCALATED;
import static org.probity.warnings.interviews.InterviewState.HELD;
import static org.probity.warnings.interviews.InterviewState.IMPROVED;
import static org.probity.warnings.interviews.InterviewState.NOTIFIED;
import static org.probity.warnings.interviews.InterviewState.NOT_IMPROVED;
import static org.probity.warnings.interviews.InterviewState.RECTIFYING;

import java.util.Set;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/**
 * The life of an interview (P4.2d, F13), one line an act: from which states (none: it begins), into which (null: it stays), who. The plan
 * is due five working days after it was held, rectification at most 30 days (60 with a reason).
 */
enum InterviewAct {
    NOTIFY(Set.of(), NOTIFIED, Who.ARRANGER, "warnings.interview-notified"),
    POSTPONE(Set.of(NOTIFIED), null, Who.ARRANGER, "warnings.interview-postponed"),
    /** The interviewee did not come: the first time a new day is set, the second time the record is served in writing. */
    MISS(Set.of(NOTIFIED), null, Who.ARRANGER, "warnings.interview-missed"),
    HOLD(Set.of(NOTIFIED), HELD, Who.INTERVIEWER, "warnings.interview-held"),
    /** The record is put right; signatures given before are void (invariant 2). */
    CORRECT(Set.of(HELD), null, Who.INTERVIEWER, "warnings.interview-record-corrected"),
    SIGN(Set.of(HELD), null, Who.PARTICIPANT, "warnings.interview-signed"),
    WITNESS(Set.of(HELD), null, Who.INTERVIEWER, "warnings.interview-signature-refused"),
    PLAN(Set.of(HELD), RECTIFYING, Who.INTERVIEWEE, "warnings.interview-planned"),
    REPORT(Set.of(RECTIFYING), null, Who.INTERVIEWEE, "warnings.interview-reported"),
    JUDGE(Set.of(RECTIFYING), null, Who.CHECKER, "warnings.interview-item-judged"),
    FIND_IMPROVED(Set.of(RECTIFYING), IMPROVED, Who.CHECKER, "warnings.interview-improved"),
    FIND_NOT_IMPROVED(Set.of(RECTIFYING, HELD), NOT_IMPROVED, Who.CHECKER, "warnings.interview-not-improved"),
    CLOSE(Set.of(IMPROVED), CLOSED, Who.CHECKER, "warnings.interview-closed"),
    ESCALATE(Set.of(NOT_IMPROVED), ESCALATED, Who.ARRANGER, "warnings.interview-escalated"),
    CLEAR(Set.of(NOTIFIED, HELD, RECTIFYING), CLEARED, Who.CHECKER, "warnings.interview-cleared"),
    HAND_OVER(
            Set.of(NOTIFIED, HELD, RECTIFYING, IMPROVED, NOT_IMPROVED),
            ELSEWHERE,
            Who.PROGRAM,
            "warnings.restricted-entry");

    /** Who acts. */
    enum Who {
        /** Whoever may call an interview and is not concerned. */
        ARRANGER,
        /** One of its interviewers, or the office for them. */
        INTERVIEWER,
        /** Each who took part, for themselves alone. */
        PARTICIPANT,
        INTERVIEWEE,
        /** Whoever may judge and is neither concerned nor subordinate. */
        CHECKER,
        PROGRAM
    }

    private final Set<InterviewState> from;
    private final @org.jspecify.annotations.Nullable InterviewState to;
    private final Who who;
    private final String logged;

    InterviewAct(
            Set<InterviewState> from, @org.jspecify.annotations.Nullable InterviewState to, Who who, String logged) {
        this.from = from;
        this.to = to;
        this.who = who;
        this.logged = logged;
    }

    /** The state afterwards. */
    InterviewState after(InterviewState now) {
        return to == null ? now : to;
    }

    Who who() {
        return who;
    }

    String logged() {
        return logged;
    }

    boolean isOpenIn(InterviewState state) {
        return from.contains(state);
    }

    void requireFrom(InterviewState state) {
        if (!isOpenIn(state)) {
            throw new Refused(Refusal.of("warnings.interview.refusal.is-" + state));
        }
    }
}
