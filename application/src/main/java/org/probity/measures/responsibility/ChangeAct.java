package org.probity.measures.responsibility;

import static org.probity.measures.responsibility.Change.State.APPROVED;
import static org.probity.measures.responsibility.Change.State.ENDED;
import static org.probity.measures.responsibility.Change.State.PROPOSED;
import static org.probity.measures.responsibility.Change.State.REJECTED;
import static org.probity.measures.responsibility.Change.State.WITHDRAWN;

import org.jspecify.annotations.Nullable;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/**
 * The life of a manual change (P2.2.1b), one line an act: the office proposes with a reason, the head or the leading group decides,
 * the office ends it. It also ceases by itself on its last day, and when the named person has no authority over the post any more.
 */
enum ChangeAct {
    PROPOSE(null, PROPOSED, "measures:assign-responsibility", "measures.responsibility-change-proposed"),
    APPROVE(PROPOSED, APPROVED, "measures:decide-responsibility", "measures.responsibility-change-approved"),
    REJECT(PROPOSED, REJECTED, "measures:decide-responsibility", "measures.responsibility-change-rejected"),
    WITHDRAW(PROPOSED, WITHDRAWN, "measures:assign-responsibility", "measures.responsibility-change-withdrawn"),
    END(APPROVED, ENDED, "measures:assign-responsibility", "measures.responsibility-change-ended");

    private final Change.@Nullable State from;
    private final Change.State to;
    private final String permission;
    private final String logged;

    ChangeAct(Change.@Nullable State from, Change.State to, String permission, String logged) {
        this.from = from;
        this.to = to;
        this.permission = permission;
        this.logged = logged;
    }

    Change.@Nullable State from() {
        return from;
    }

    Change.State to() {
        return to;
    }

    String permission() {
        return permission;
    }

    String logged() {
        return logged;
    }

    void requireFrom(Change.State state) {
        if (state != from) {
            throw new Refused(Refusal.of("measures.refusal.responsibility-change-is-" + state));
        }
    }
}
