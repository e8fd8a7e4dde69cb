package org.probity.supervision.petitions;

/** Who handles a petition (§7, rules 4 and 7). */
public enum Route {
    /** Discipline inspection. */
    INSPECTION,
    /** The superior alone: it is about the head, or about somebody of discipline inspection. */
    SUPERIOR;

    static Route of(boolean aboutHead, boolean aboutInspection) {
        return aboutHead || aboutInspection ? SUPERIOR : INSPECTION;
    }
}
