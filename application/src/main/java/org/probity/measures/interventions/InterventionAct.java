package org.probity.measures.interventions;

import static org.probity.measures.interventions.InterventionState.CLOSED;
import static org.probity.measures.interventions.InterventionState.EXAMINED;
import static org.probity.measures.interventions.InterventionState.RECORDED;

import org.jspecify.annotations.Nullable;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/**
 * The life of a record, one line an act: from which state (none: it begins), into which. Whoever met with it records; whom {@link Route}
 * names examines and closes. All acts stand in the log under one and the same word, so that it tells nobody what was done.
 */
enum InterventionAct {
    RECORD(null, RECORDED),
    EXAMINE(RECORDED, EXAMINED),
    CLOSE(EXAMINED, CLOSED);

    static final String LOGGED = "measures.restricted-entry";

    private final @Nullable InterventionState from;
    private final InterventionState to;

    InterventionAct(@Nullable InterventionState from, InterventionState to) {
        this.from = from;
        this.to = to;
    }

    InterventionState to() {
        return to;
    }

    boolean isOpenIn(InterventionState state) {
        return state == from;
    }

    void requireFrom(InterventionState state) {
        if (state != from) {
            throw new Refused(Refusal.of("measures.refusal.intervention-is-" + state));
        }
    }
}
