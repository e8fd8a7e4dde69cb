package org.probity.measures.dossiers;

import org.jspecify.annotations.Nullable;

/** Where a dossier stands in one word; only {@link #COMPLETE} is complete, all others are INCOMPLETE (P2.2.2h). */
public enum DossierStanding {
    NOT_BEGUN,
    DRAFT,
    TO_ENDORSE,
    TO_CONFIRM,
    /** Confirmed, and then grade, scores or measures changed, or what it needs no longer stands. */
    TO_LOOK_AT_AGAIN,
    COMPLETE;

    static DossierStanding of(@Nullable DossierState state, boolean stale, boolean nothingMissing) {
        if (state == null) {
            return NOT_BEGUN;
        }
        if (state == DossierState.DRAFT) {
            return DRAFT;
        }
        if (stale) {
            return TO_LOOK_AT_AGAIN;
        }
        return switch (state) {
            case DRAFT -> DRAFT;
            case PREPARED -> TO_ENDORSE;
            case ENDORSED -> TO_CONFIRM;
            case CONFIRMED -> nothingMissing ? COMPLETE : TO_LOOK_AT_AGAIN;
        };
    }

    public boolean isComplete() {
        return this == COMPLETE;
    }
}
