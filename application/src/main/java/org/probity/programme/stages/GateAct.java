package org.probity.programme.stages;

import static org.probity.programme.stages.GateState.ASKED;
import static org.probity.programme.stages.GateState.DECLINED;
import static org.probity.programme.stages.GateState.OPENED;
import static org.probity.programme.stages.GateState.WITHDRAWN;

import org.jspecify.annotations.Nullable;

/**
 * The life of a stage gate as one table (P0.6). Where everything stands and the planned day has come, it is opened at once; else it is
 * asked for with a reason, and only a meeting of the leading group opens it. The stages themselves follow each other as {@link
 * org.probity.programme.Cycle.Stage#next()} says: none is skipped.
 */
enum GateAct {
    OPEN(null, OPENED, "programme:open-stage", "programme.gate-opened"),
    ASK(null, ASKED, "programme:open-stage", "programme.gate-asked"),
    WITHDRAW(ASKED, WITHDRAWN, "programme:open-stage", "programme.gate-withdrawn"),
    OVERRIDE(ASKED, OPENED, GateAct.MEETING, "programme.gate-overridden"),
    DECLINE(ASKED, DECLINED, GateAct.MEETING, "programme.gate-declined");

    /** In place of a permission: only a meeting of the leading group may. */
    static final String MEETING = "meeting";

    private final @Nullable GateState from;
    private final GateState to;
    private final String permission;
    private final String logged;

    GateAct(@Nullable GateState from, GateState to, String permission, String logged) {
        this.from = from;
        this.to = to;
        this.permission = permission;
        this.logged = logged;
    }

    /** None where it begins a gate. */
    @Nullable
    GateState from() {
        return from;
    }

    GateState to() {
        return to;
    }

    String permission() {
        return permission;
    }

    String logged() {
        return logged;
    }
}
