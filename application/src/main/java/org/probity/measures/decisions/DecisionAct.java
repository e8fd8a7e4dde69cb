package org.probity.measures.decisions;

import static org.probity.measures.decisions.DecisionState.DRAFT;
import static org.probity.measures.decisions.DecisionState.OPINED;
import static org.probity.measures.decisions.DecisionState.RETURNED;
import static org.probity.measures.decisions.DecisionState.SUBMITTED;
import static org.probity.measures.decisions.DecisionState.TABLED;

import java.util.Set;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/**
 * The life of an assessment, one line an act: from which states, into which, and who. It is opined on once both the office and
 * discipline inspection said theirs; until the second did, it stays submitted. Nobody gives an opinion on what they wrote or
 * submitted (segregation 1).
 */
enum DecisionAct {
    CHANGE(Set.of(DRAFT, RETURNED), DRAFT, Who.SECTION, "measures.decision-changed"),
    SUBMIT(Set.of(DRAFT), SUBMITTED, Who.SECTION, "measures.decision-submitted"),
    OPINE_OFFICE(Set.of(SUBMITTED), OPINED, Who.OFFICE, "measures.decision-opined"),
    OPINE_INSPECTION(Set.of(SUBMITTED), OPINED, Who.INSPECTION, "measures.decision-opined"),
    RETURN(Set.of(SUBMITTED, OPINED), RETURNED, Who.OFFICE_OR_INSPECTION, "measures.decision-returned"),
    TABLE(Set.of(OPINED), TABLED, Who.OFFICE, "measures.decision-tabled");

    /** Who acts. */
    enum Who {
        SECTION,
        OFFICE,
        INSPECTION,
        OFFICE_OR_INSPECTION
    }

    private final Set<DecisionState> from;
    private final DecisionState to;
    private final Who who;
    private final String logged;

    DecisionAct(Set<DecisionState> from, DecisionState to, Who who, String logged) {
        this.from = from;
        this.to = to;
        this.who = who;
        this.logged = logged;
    }

    DecisionState to() {
        return to;
    }

    Who who() {
        return who;
    }

    String logged() {
        return logged;
    }

    boolean isOpenIn(DecisionState state) {
        return from.contains(state);
    }

    void requireFrom(DecisionState state) {
        if (!isOpenIn(state)) {
            throw new Refused(Refusal.of("measures.refusal.decision-is-" + state));
        }
    }
}
