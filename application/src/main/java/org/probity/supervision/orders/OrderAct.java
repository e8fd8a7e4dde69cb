package org.probity.supervision.orders;

import static org.probity.supervision.orders.OrderState.ACCEPTED;
import static org.probity.supervision.orders.OrderState.ESCALATED;
import static org.probity.supervision.orders.OrderState.IN_PROGRESS;
import static org.probity.supervision.orders.OrderState.ISSUED;
import static org.probity.supervision.orders.OrderState.REPORTED;
import static org.probity.supervision.orders.OrderState.RETURNED;
import static org.probity.supervision.orders.OrderState.WITHDRAWN;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/**
 * The life of an order (P2.3c), one line an act: from which states (none: it begins), into which (none: it stays), and who does it. Until
 * when stands in {@link Complexity} and {@link Extension}; how an escalation goes on in {@link Escalation}.
 */
public enum OrderAct {
    ISSUE(Set.of(), ISSUED, By.ISSUER),
    BEGIN(EnumSet.of(ISSUED), IN_PROGRESS, By.ORDERED),
    ASK_EXTENSION(EnumSet.of(ISSUED, IN_PROGRESS, RETURNED), null, By.ORDERED),
    GRANT_EXTENSION(EnumSet.of(ISSUED, IN_PROGRESS, RETURNED), null, By.ISSUERS_SIDE),
    REFUSE_EXTENSION(EnumSet.of(ISSUED, IN_PROGRESS, RETURNED), null, By.ISSUERS_SIDE),
    SAVE_REPORT(EnumSet.of(ISSUED, IN_PROGRESS, RETURNED), IN_PROGRESS, By.ORDERED),
    REPORT(EnumSet.of(ISSUED, IN_PROGRESS, RETURNED), REPORTED, By.ORDERED),
    REVIEW(EnumSet.of(REPORTED), null, By.ISSUERS_SIDE),
    ACCEPT(EnumSet.of(REPORTED), ACCEPTED, By.SECOND_REVIEWER),
    RETURN(EnumSet.of(REPORTED), RETURNED, By.SECOND_REVIEWER),
    REORDER(EnumSet.of(ISSUED, IN_PROGRESS, RETURNED), ESCALATED, By.ISSUERS_SIDE),
    RAISE(EnumSet.of(ISSUED, IN_PROGRESS, RETURNED), ESCALATED, By.ISSUERS_SIDE),
    ACCOUNT(EnumSet.of(ESCALATED), ESCALATED, By.ISSUERS_SIDE),
    WITHDRAW(EnumSet.of(ISSUED, IN_PROGRESS, RETURNED, REPORTED), WITHDRAWN, By.ISSUER);

    /** Who does it; who that is of an order says {@link OrderRules}. */
    public enum By {
        ISSUER,
        ORDERED,
        ISSUERS_SIDE,
        SECOND_REVIEWER
    }

    private final Set<OrderState> from;
    private final @Nullable OrderState to;
    private final By by;

    OrderAct(Set<OrderState> from, @Nullable OrderState to, By by) {
        this.from = from;
        this.to = to;
        this.by = by;
    }

    public By by() {
        return by;
    }

    public boolean isOpenIn(OrderState state) {
        return from.contains(state);
    }

    OrderState after(OrderState state) {
        if (this == SAVE_REPORT && state == RETURNED) {
            return RETURNED;
        }
        return to == null ? state : to;
    }

    void requireFrom(OrderState state) {
        if (!isOpenIn(state)) {
            throw new Refused(Refusal.of("supervision.refusal.order-is-" + state));
        }
    }

    /** What the log calls it. */
    String logged() {
        return "supervision.order-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
