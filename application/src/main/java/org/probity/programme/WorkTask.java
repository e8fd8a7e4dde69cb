package org.probity.programme;

/** The eight tasks of prevention and control (P0.2), in the source's order; a fixed list, the same in plan, board and assessment. */
public enum WorkTask {
    /** Find the risk points of every post and unit. */
    FIND,
    /** Grade them together. */
    GRADE,
    /** Optimise the allocation of powers. */
    OPTIMISE_POWERS,
    /** Standardise administrative discretion. */
    STANDARDISE_DISCRETION,
    /** Open the operation of power to the public. */
    OPEN_OPERATION,
    /** Strengthen control by measures that somebody owns. */
    STRENGTHEN_CONTROL,
    /** Warn early and dispose. */
    WARN_AND_DISPOSE,
    /** Look again whenever something changes. */
    DYNAMIC_MANAGEMENT
}
