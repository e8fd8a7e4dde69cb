package org.probity.measures.checks;

import java.util.List;
import java.util.Optional;

/**
 * The one table of a correction's life: state, act, who, next state, and until when. It closes only by a follow-up check that finds
 * the measure carried out (segregation rule 1: whoever reports does not accept).
 */
enum CorrectionAct {
    /** The owner says what was put right. */
    REPORT("measures.correction-reported", Who.OWNER),
    /** A follow-up check finds it carried out. */
    ACCEPT("measures.correction-accepted", Who.CHECKER),
    /** A follow-up check does not, and sets a new day. */
    SEND_BACK("measures.correction-sent-back", Who.CHECKER);

    /** Who an act is open to: the owning post's holder or its chief; whoever may check the measure. */
    enum Who {
        OWNER,
        CHECKER
    }

    /** Until when the next act is due. */
    enum Until {
        /** The day that the check set. */
        SET_DAY,
        /** Five working days after the report (§5: each signature level). */
        FIVE_WORKING_DAYS,
        NEVER
    }

    record Line(CorrectionState from, CorrectionAct act, CorrectionState next, Until until) {}

    static final List<Line> TABLE = List.of(
            new Line(CorrectionState.OPEN, REPORT, CorrectionState.REPORTED, Until.FIVE_WORKING_DAYS),
            new Line(CorrectionState.OPEN, ACCEPT, CorrectionState.CLOSED, Until.NEVER),
            new Line(CorrectionState.OPEN, SEND_BACK, CorrectionState.OPEN, Until.SET_DAY),
            new Line(CorrectionState.REPORTED, ACCEPT, CorrectionState.CLOSED, Until.NEVER),
            new Line(CorrectionState.REPORTED, SEND_BACK, CorrectionState.OPEN, Until.SET_DAY));

    private final String logged;
    private final Who who;

    CorrectionAct(String logged, Who who) {
        this.logged = logged;
        this.who = who;
    }

    String logged() {
        return logged;
    }

    Who who() {
        return who;
    }

    /** The act by which a follow-up check with this result goes into the correction's life. */
    static CorrectionAct of(CheckResult result) {
        return switch (result) {
            case CARRIED_OUT -> ACCEPT;
            case PARTLY, NOT_CARRIED_OUT -> SEND_BACK;
        };
    }

    static Optional<Line> line(CorrectionState from, CorrectionAct act) {
        return TABLE.stream()
                .filter(line -> line.from() == from && line.act() == act)
                .findFirst();
    }
}
