package org.probity.warnings;

/** How long an act of a warning may take, usually and at most (§5); a unit may set its own. */
public enum Term {
    /** Approval of a draft or an evaluation: each signature level has five working days. */
    APPROVAL(true, 5, 1, 10),
    /** The addressee's acknowledgement of a reminder: seven days. */
    ACKNOWLEDGEMENT(false, 7, 3, 15),
    /** The reply to an inquiry letter: fifteen working days, never under ten days. */
    REPLY(true, 15, 8, 15),
    /** The leader's comment on a reply. */
    ENDORSEMENT(true, 5, 1, 10),
    /** The opinion on a reply: a month. */
    EVALUATION(false, 30, 10, 30),
    /** Closing what waits for nothing else. */
    CONCLUSION(true, 10, 5, 30),
    /** Putting right what an inquiry found: thirty days, sixty at most. */
    RECTIFICATION(false, 30, 5, 60),
    /** How long a reply or a rectification may be overdue before the next rung is proposed. */
    ESCALATION(true, 10, 5, 30);

    private final boolean working;
    private final int usual;
    private final int fewest;
    private final int most;

    Term(boolean working, int usual, int fewest, int most) {
        this.working = working;
        this.usual = usual;
        this.fewest = fewest;
        this.most = most;
    }

    /** Whether its days are working days. */
    public boolean working() {
        return working;
    }

    public int usual() {
        return usual;
    }

    public int fewest() {
        return fewest;
    }

    public int most() {
        return most;
    }
}
