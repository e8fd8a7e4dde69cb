package org.probity.programme.meetings;

import static org.probity.programme.meetings.MeetingState.CANCELLED;
import static org.probity.programme.meetings.MeetingState.CLOSED;
import static org.probity.programme.meetings.MeetingState.HELD;
import static org.probity.programme.meetings.MeetingState.PLANNED;

import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/**
 * The life of a meeting, one line an act: from which state, into which. All acts are the arranger's: the office's for the leading
 * group and the superior, the chief's or the office's for a section. Closed minutes and cancelled meetings know no act.
 */
enum MeetingAct {
    REPLAN(PLANNED, PLANNED, "programme.meeting-replanned"),
    HOLD(PLANNED, HELD, "programme.meeting-held"),
    CANCEL(PLANNED, CANCELLED, "programme.meeting-cancelled"),
    DECIDE(HELD, HELD, "programme.meeting-decided"),
    MINUTE(HELD, HELD, "programme.meeting-minuted"),
    CLOSE(HELD, CLOSED, "programme.meeting-closed");

    private final MeetingState from;
    private final MeetingState to;
    private final String logged;

    MeetingAct(MeetingState from, MeetingState to, String logged) {
        this.from = from;
        this.to = to;
        this.logged = logged;
    }

    MeetingState from() {
        return from;
    }

    MeetingState to() {
        return to;
    }

    String logged() {
        return logged;
    }

    void requireFrom(MeetingState state) {
        if (state != from) {
            throw new Refused(Refusal.of("programme.refusal.meeting-is-" + state));
        }
    }
}
