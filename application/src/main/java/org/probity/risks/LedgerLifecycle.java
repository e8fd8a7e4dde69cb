package org.probity.risks;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The life of a line of the ledger as one table: in which state, by which act, with which permission, to which state. Nothing is
 * deleted; what no longer holds is closed with a reason (P2.1.4c, invariant 10).
 */
enum LedgerLifecycle {
    /** A re-examination found that it no longer holds as it stands. */
    CHANGE(PointStatus.ACTIVE, "risks:reexamine", PointStatus.CHANGED),
    /** It was determined again, as the named decision says. */
    REDETERMINE(PointStatus.CHANGED, "risks:summarise", PointStatus.ACTIVE),
    CLOSE(PointStatus.ACTIVE, "risks:summarise", PointStatus.CLOSED),
    CLOSE_CHANGED(PointStatus.CHANGED, "risks:summarise", PointStatus.CLOSED);

    private final PointStatus from;
    private final String permission;
    private final PointStatus to;

    LedgerLifecycle(PointStatus from, String permission, PointStatus to) {
        this.from = from;
        this.permission = permission;
        this.to = to;
    }

    PointStatus from() {
        return from;
    }

    String permission() {
        return permission;
    }

    PointStatus to() {
        return to;
    }

    /** The step between two states, if there is one. */
    static Optional<LedgerLifecycle> between(@Nullable PointStatus from, PointStatus to) {
        return Arrays.stream(values())
                .filter(step -> step.from == from && step.to == to)
                .findFirst();
    }
}
