package org.probity.programme.gatherings;

import static org.probity.programme.gatherings.GatheringState.ARCHIVED;
import static org.probity.programme.gatherings.GatheringState.CANCELLED;
import static org.probity.programme.gatherings.GatheringState.HELD;
import static org.probity.programme.gatherings.GatheringState.PLANNED;

import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/**
 * The life of a gathering, one line an act: from which state, into which. All acts belong to whoever arranges the kind ({@link
 * GatheringKind#permission()}). A mobilisation meeting is held within {@link MobilisationDeadline#WORKING_DAYS} of the plan's
 * approval, and is archived once nobody is left without a make-up; a study event stays held, so that it can still be corrected.
 */
enum GatheringAct {
    REPLAN(PLANNED, PLANNED, "programme.gathering-replanned"),
    HOLD(PLANNED, HELD, "programme.gathering-held"),
    CANCEL(PLANNED, CANCELLED, "programme.gathering-cancelled"),
    CORRECT(HELD, HELD, "programme.attendance-corrected"),
    MAKE_UP(HELD, HELD, "programme.make-up-held"),
    MINUTE(HELD, HELD, "programme.gathering-minuted"),
    ARCHIVE(HELD, ARCHIVED, "programme.gathering-archived");

    private final GatheringState from;
    private final GatheringState to;
    private final String logged;

    GatheringAct(GatheringState from, GatheringState to, String logged) {
        this.from = from;
        this.to = to;
        this.logged = logged;
    }

    GatheringState from() {
        return from;
    }

    GatheringState to() {
        return to;
    }

    String logged() {
        return logged;
    }

    boolean isOf(GatheringKind kind) {
        return this != ARCHIVE || kind == GatheringKind.MOBILISATION;
    }

    void requireFrom(GatheringKind kind, GatheringState state) {
        if (!isOf(kind)) {
            throw new Refused(Refusal.of("programme.refusal.study-not-archived"));
        }
        if (state != from) {
            throw new Refused(Refusal.of("programme.refusal.gathering-is-" + state));
        }
    }
}
