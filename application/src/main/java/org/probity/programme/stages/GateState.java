package org.probity.programme.stages;

/** Where a stage gate stands. */
public enum GateState {
    /** Asked for, against what the checklist or the plan says; the leading group decides. */
    ASKED,
    OPENED,
    DECLINED,
    WITHDRAWN
}
