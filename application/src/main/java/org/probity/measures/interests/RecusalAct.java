package org.probity.measures.interests;

import static org.probity.measures.interests.RecusalState.ANNOUNCED;
import static org.probity.measures.interests.RecusalState.CLOSED;
import static org.probity.measures.interests.RecusalState.NOT_NEEDED;
import static org.probity.measures.interests.RecusalState.RECUSED;
import static org.probity.measures.interests.RecusalState.WITHDRAWN;

import org.jspecify.annotations.Nullable;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/**
 * The life of a recusal, one line an act: from which state (none: it begins), into which, and who. It is decided within {@link
 * Recusals#DECISION_DAYS} working days, by somebody it does not concern ({@link RecusalDecider}).
 */
enum RecusalAct {
    ANNOUNCE(null, ANNOUNCED, Who.PERSON, "measures.recusal-announced"),
    ORDER(null, RECUSED, Who.DECIDER, "measures.recusal-ordered"),
    GRANT(ANNOUNCED, RECUSED, Who.DECIDER, "measures.recusal-granted"),
    DECLINE(ANNOUNCED, NOT_NEEDED, Who.DECIDER, "measures.recusal-declined"),
    WITHDRAW(ANNOUNCED, WITHDRAWN, Who.PERSON, "measures.recusal-withdrawn"),
    CLOSE(RECUSED, CLOSED, Who.DECIDER, "measures.recusal-closed");

    /** Who acts. */
    enum Who {
        PERSON,
        DECIDER
    }

    private final @Nullable RecusalState from;
    private final RecusalState to;
    private final Who who;
    private final String logged;

    RecusalAct(@Nullable RecusalState from, RecusalState to, Who who, String logged) {
        this.from = from;
        this.to = to;
        this.who = who;
        this.logged = logged;
    }

    RecusalState to() {
        return to;
    }

    Who who() {
        return who;
    }

    String logged() {
        return logged;
    }

    boolean isOpenIn(RecusalState state) {
        return state == from;
    }

    void requireFrom(RecusalState state) {
        if (state != from) {
            throw new Refused(Refusal.of("measures.refusal.recusal-is-" + state));
        }
    }
}
