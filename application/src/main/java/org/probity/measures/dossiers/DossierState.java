package org.probity.measures.dossiers;

/** How far a dossier is; {@link DossierAct} says how it gets there. */
public enum DossierState {
    /** Being written by the section. */
    DRAFT,
    /** Waits for the leader in charge. */
    PREPARED,
    /** Waits for the head. */
    ENDORSED,
    CONFIRMED
}
