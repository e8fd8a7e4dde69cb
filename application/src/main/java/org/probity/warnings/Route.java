package org.probity.warnings;

/** Who handles a warning, by whom it concerns (segregation 4 and 7). */
public enum Route {
    /** The usual way: the leading group's office, with chiefs, leaders and discipline inspection as their permissions go. */
    OFFICE,
    /** It concerns somebody of the office: discipline inspection, and the head. */
    INSPECTION,
    /** It concerns the head, or discipline inspection itself: the superior. */
    SUPERIOR;

    static Route of(boolean head, boolean inspects, boolean ofOffice) {
        if (head || inspects) {
            return SUPERIOR;
        }
        return ofOffice ? INSPECTION : OFFICE;
    }
}
