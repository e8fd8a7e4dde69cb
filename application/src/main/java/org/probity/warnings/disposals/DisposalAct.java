package org.probity.warnings.disposals;

import static org.probity.warnings.disposals.DisposalState.APPEALED;
import static org.probity.warnings.disposals.DisposalState.CLOSED;
import static org.probity.warnings.disposals.DisposalState.EXECUTED;
import static org.probity.warnings.disposals.DisposalState.LG_DECIDED;
import static org.probity.warnings.disposals.DisposalState.PROPOSED;
import static org.probity.warnings.disposals.DisposalState.SERVED;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/**
 * The life of a disposal (P4.2e, F14), one line an act: from which states (none: it begins), into which (null: it stays), who. There is no
 * act by which one person decides: DECIDE is a meeting's alone.
 */
enum DisposalAct {
    PROPOSE(Set.of(), PROPOSED, Who.PROPOSER, "warnings.disposal-proposed"),
    AMEND(Set.of(PROPOSED), null, Who.PROPOSER, "warnings.disposal-amended"),
    REVIEW(Set.of(PROPOSED), null, Who.LEGAL_REVIEWER, "warnings.disposal-reviewed"),
    DECIDE(Set.of(PROPOSED), LG_DECIDED, Who.MEETING, "warnings.disposal-decided"),
    RETURN(Set.of(PROPOSED), null, Who.MEETING, "warnings.disposal-returned"),
    /** The meeting finds it unfounded, or does not adopt it. */
    DROP(Set.of(PROPOSED), CLOSED, Who.MEETING, "warnings.disposal-dropped"),
    SERVE(Set.of(LG_DECIDED), null, Who.OFFICE, "warnings.disposal-served-on-one"),
    SERVED_ON_ALL(Set.of(LG_DECIDED), SERVED, Who.OFFICE, "warnings.disposal-served"),
    EXECUTE(Set.of(SERVED), null, Who.OFFICE, "warnings.disposal-executed-of-one"),
    EXECUTED_OF_ALL(Set.of(SERVED), EXECUTED, Who.OFFICE, "warnings.disposal-executed"),
    APPEAL(Set.of(SERVED, EXECUTED), APPEALED, Who.CONCERNED, "warnings.disposal-appealed"),
    UPHOLD(Set.of(APPEALED), null, Who.SUPERIOR, "warnings.disposal-appeal-decided"),
    WITHDRAW(Set.of(APPEALED), CLOSED, Who.SUPERIOR, "warnings.disposal-withdrawn"),
    CLOSE(Set.of(EXECUTED), CLOSED, Who.PROPOSER, "warnings.disposal-closed"),
    HAND_OVER(
            Set.of(PROPOSED, LG_DECIDED, SERVED, EXECUTED, APPEALED), CLOSED, Who.PROGRAM, "warnings.restricted-entry");

    /** Who acts. */
    enum Who {
        /** Discipline inspection or the office; about the head, the superior. */
        PROPOSER,
        LEGAL_REVIEWER,
        /** The leading group; where the head is dealt with, the superior body: each only by a vote. */
        MEETING,
        OFFICE,
        /** Each of the three for themselves. */
        CONCERNED,
        /** Others than those who decided. */
        SUPERIOR,
        PROGRAM
    }

    private final Set<DisposalState> from;
    private final @Nullable DisposalState to;
    private final Who who;
    private final String logged;

    DisposalAct(Set<DisposalState> from, @Nullable DisposalState to, Who who, String logged) {
        this.from = from;
        this.to = to;
        this.who = who;
        this.logged = logged;
    }

    DisposalState after(DisposalState now) {
        return to == null ? now : to;
    }

    Who who() {
        return who;
    }

    String logged() {
        return logged;
    }

    boolean isOpenIn(DisposalState state) {
        return from.contains(state);
    }

    void requireFrom(DisposalState state) {
        if (!isOpenIn(state)) {
            throw new Refused(Refusal.of("warnings.disposal.refusal.is-" + state));
        }
    }
}
