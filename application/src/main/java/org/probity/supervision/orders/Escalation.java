package org.probity.supervision.orders;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an overdue or failed rectification goes on: ordered once more, then the level of warning is raised, then accountability (§5). */
public enum Escalation {
    REORDERED(OrderAct.REORDER),
    RAISED(OrderAct.RAISE),
    ACCOUNTABILITY(OrderAct.ACCOUNT);

    private final OrderAct act;

    Escalation(OrderAct act) {
        this.act = act;
    }

    OrderAct act() {
        return act;
    }

    /**
     * What may follow today; nothing while it is neither overdue nor returned.
     *
     * @param again whether it is the order given once more already
     */
    static Optional<Escalation> next(
            OrderState state, @Nullable Escalation sofar, boolean again, LocalDate due, LocalDate today) {
        if (sofar == RAISED) {
            return Optional.of(ACCOUNTABILITY);
        }
        if (sofar != null || !state.awaitsReport()) {
            return Optional.empty();
        }
        if (state != OrderState.RETURNED && !today.isAfter(due)) {
            return Optional.empty();
        }
        return Optional.of(again ? RAISED : REORDERED);
    }
}
