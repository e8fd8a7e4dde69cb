package org.probity.measures.interventions;

/** Who examines a record: discipline inspection, or the superior where the head or discipline inspection itself is concerned. */
enum Route {
    INSPECTION,
    SUPERIOR;

    /**
     * @param byHead           whether the head intervened
     * @param byInspection     whether discipline inspection did
     * @param fromInspection   whether discipline inspection recorded it, and would examine its own
     */
    static Route of(boolean byHead, boolean byInspection, boolean fromInspection) {
        return byHead || byInspection || fromInspection ? SUPERIOR : INSPECTION;
    }
}
