package org.probity.measures.dossiers;

import static org.probity.measures.dossiers.DossierState.CONFIRMED;
import static org.probity.measures.dossiers.DossierState.DRAFT;
import static org.probity.measures.dossiers.DossierState.ENDORSED;
import static org.probity.measures.dossiers.DossierState.PREPARED;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The life of a dossier as one table (P2.2.2h): the chief prepares, the leader endorses, the head confirms in person. From where which
 * act leads where, who may do it, and how many working days what follows may be waited for (§5: 5 a signature).
 */
enum DossierAct {
    PREPARE(DRAFT, PREPARED, "measures:dossier", "measures.dossier-prepared", 5),
    ENDORSE(PREPARED, ENDORSED, "measures:endorse-dossier", "measures.dossier-endorsed", 5),
    CONFIRM(ENDORSED, CONFIRMED, "measures:confirm-dossier", "measures.dossier-confirmed", 0),
    RETURN_PREPARED(PREPARED, DRAFT, "measures:endorse-dossier", "measures.dossier-returned", 5),
    RETURN_ENDORSED(ENDORSED, DRAFT, "measures:confirm-dossier", "measures.dossier-returned", 5),
    LOOK_AGAIN(CONFIRMED, DRAFT, "measures:dossier", "measures.dossier-reopened", 15);

    private final DossierState from;
    private final DossierState to;
    private final String permission;
    private final String entry;
    private final int workingDays;

    DossierAct(DossierState from, DossierState to, String permission, String entry, int workingDays) {
        this.from = from;
        this.to = to;
        this.permission = permission;
        this.entry = entry;
        this.workingDays = workingDays;
    }

    DossierState from() {
        return from;
    }

    DossierState to() {
        return to;
    }

    String permission() {
        return permission;
    }

    /** What the log calls it. */
    String entry() {
        return entry;
    }

    /** Working days that whatever follows has. */
    int workingDays() {
        return workingDays;
    }

    /** Whether it signs, and does not send back. */
    public boolean isSignature() {
        return this == PREPARE || this == ENDORSE || this == CONFIRM;
    }

    public boolean needsReason() {
        return !isSignature();
    }

    /** How an address names it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static @Nullable DossierAct ofSlug(String slug) {
        return Arrays.stream(values())
                .filter(act -> act.slug().equals(slug))
                .findFirst()
                .orElse(null);
    }

    /** The signature that a state waits for. */
    static Optional<DossierAct> next(DossierState state) {
        return Arrays.stream(values())
                .filter(act -> act.isSignature() && act.from == state)
                .findFirst();
    }

    /** How many working days a state may last, as the signature says that led to it. */
    static int workingDaysIn(DossierState state) {
        return Arrays.stream(values())
                .filter(act -> act.isSignature() && act.to == state)
                .mapToInt(DossierAct::workingDays)
                .findFirst()
                .orElse(0);
    }
}
