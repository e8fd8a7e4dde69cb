package org.probity.programme.education;

import static org.probity.programme.education.PaperState.CLOSED;
import static org.probity.programme.education.PaperState.DRAFT;
import static org.probity.programme.education.PaperState.OPEN;

import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/**
 * The life of a quiz or a pledge, one line an act: written by the office, open to all staff until its last day, closed. What people
 * do with an open one is their own act: {@link #ANSWER} and {@link #SIGN}, each for themselves.
 */
enum PaperAct {
    WRITE(DRAFT, DRAFT),
    OPEN_UP(DRAFT, OPEN),
    /** Pledges only, and only while nobody has signed; a quiz that was opened is closed instead. */
    TAKE_BACK(OPEN, DRAFT),
    ANSWER(OPEN, OPEN),
    SIGN(OPEN, OPEN),
    CLOSE(OPEN, CLOSED);

    private final PaperState from;
    private final PaperState to;

    PaperAct(PaperState from, PaperState to) {
        this.from = from;
        this.to = to;
    }

    PaperState from() {
        return from;
    }

    PaperState to() {
        return to;
    }

    void requireFrom(PaperState state) {
        if (state != from) {
            throw new Refused(Refusal.of("programme.refusal.paper-is-" + state));
        }
    }
}
