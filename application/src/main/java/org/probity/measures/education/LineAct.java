package org.probity.measures.education;

import static org.probity.measures.education.LineState.HELD;
import static org.probity.measures.education.LineState.PLANNED;
import static org.probity.measures.education.LineState.WITHDRAWN;

import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/**
 * The life of a line, one line an act: from which state, into which. All acts belong to whoever plans education; that a line is held
 * follows from its study event ({@code programme.gathering-held}). It slips when its month is over and it is still planned.
 */
enum LineAct {
    CHANGE(PLANNED, PLANNED, "measures.education-changed"),
    ARRANGE(PLANNED, PLANNED, "measures.education-arranged"),
    HOLD(PLANNED, HELD, "programme.gathering-held"),
    WITHDRAW(PLANNED, WITHDRAWN, "measures.education-withdrawn");

    private final LineState from;
    private final LineState to;
    private final String logged;

    LineAct(LineState from, LineState to, String logged) {
        this.from = from;
        this.to = to;
        this.logged = logged;
    }

    LineState from() {
        return from;
    }

    LineState to() {
        return to;
    }

    String logged() {
        return logged;
    }

    void requireFrom(LineState state) {
        if (state != from) {
            throw new Refused(Refusal.of("measures.refusal.education-is-" + state));
        }
    }
}
