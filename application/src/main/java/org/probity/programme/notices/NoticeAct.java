package org.probity.programme.notices;

import static org.probity.programme.notices.NoticeState.CONCLUDED;
import static org.probity.programme.notices.NoticeState.DRAFT;
import static org.probity.programme.notices.NoticeState.PUBLICISING;
import static org.probity.programme.notices.NoticeState.WITHDRAWN;

import java.util.Set;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/**
 * The life of a notice, one line an act. The office drafts, publishes and withdraws; the system concludes when the last day is over
 * and no objection is open. What is published no longer changes.
 */
enum NoticeAct {
    REDRAFT(Set.of(DRAFT), DRAFT, "programme.notice-redrafted"),
    PUBLISH(Set.of(DRAFT), PUBLICISING, "programme.notice-published"),
    OBJECT(Set.of(PUBLICISING), PUBLICISING, "programme.objection-raised"),
    DECIDE(Set.of(PUBLICISING), PUBLICISING, "programme.objection-decided"),
    WITHDRAW(Set.of(DRAFT, PUBLICISING), WITHDRAWN, "programme.notice-withdrawn"),
    CONCLUDE(Set.of(PUBLICISING), CONCLUDED, "programme.notice-concluded");

    private final Set<NoticeState> from;
    private final NoticeState to;
    private final String logged;

    NoticeAct(Set<NoticeState> from, NoticeState to, String logged) {
        this.from = from;
        this.to = to;
        this.logged = logged;
    }

    Set<NoticeState> from() {
        return from;
    }

    NoticeState to() {
        return to;
    }

    String logged() {
        return logged;
    }

    void requireFrom(NoticeState state) {
        if (!from.contains(state)) {
            throw new Refused(Refusal.of("programme.refusal.notice-is-" + state));
        }
    }
}
