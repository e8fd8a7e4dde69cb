package org.probity.monitoring.signals;

/** Who reads it (F10 密级). State secrets do not belong into this system at all. */
public enum Confidentiality {
    /** Whoever may read signals of the section or the unit. */
    UNIT,
    /** Only the body that handles it, discipline inspection, and the two who verify. */
    RESTRICTED
}
