package org.probity.supervision.orders;

import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.People;
import org.probity.organization.PersonId;
import org.probity.organization.Responsibilities;
import org.probity.organization.SectionId;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.stereotype.Component;

/** What a viewer may do about an order today: {@link OrderRules} with their duties of the day. */
@Component
class OrderAccess {

    static final String ISSUE = "supervision:issue-orders";
    static final String REPORT = "supervision:report-orders";
    static final String REVIEW = "supervision:review-orders";

    private final People people;
    private final Dates dates;

    OrderAccess(People people, Dates dates) {
        this.people = people;
        this.dates = dates;
    }

    private Responsibilities duties(Viewer viewer) {
        return people.responsibilitiesOf(viewer.requirePerson(), dates.today());
    }

    boolean mayOrder(Viewer viewer, @Nullable SectionId section, PersonId responsible) {
        return viewer.may(ISSUE)
                && OrderRules.mayOrder(viewer.roles(), duties(viewer), viewer.requirePerson(), section, responsible);
    }

    boolean isOrdered(Viewer viewer, Order order) {
        return viewer.may(REPORT)
                && OrderRules.isOrdered(OrderRules.Ordered.of(order), viewer.requirePerson(), duties(viewer));
    }

    boolean isIssuersSide(Viewer viewer, Order order) {
        return viewer.may(REVIEW)
                && OrderRules.isIssuersSide(
                        OrderRules.Ordered.of(order), viewer.requirePerson(), viewer.roles(), duties(viewer));
    }

    /** The acts open to the viewer today, for the page to offer. */
    EnumSet<OrderAct> open(Viewer viewer, Order order) {
        var open = EnumSet.noneOf(OrderAct.class);
        var next = Escalation.next(
                order.stored(), order.escalation(), order.previous() != null, order.due(), dates.today());
        for (var act : OrderAct.values()) {
            var fits = act.isOpenIn(order.stored())
                    && switch (act) {
                        case ISSUE -> false;
                        case BEGIN, SAVE_REPORT, REPORT, REVIEW, WITHDRAW -> true;
                        case ASK_EXTENSION ->
                            order.extension() == null && dates.today().isBefore(order.due());
                        case GRANT_EXTENSION, REFUSE_EXTENSION ->
                            order.extension() != null && order.extension().isOpen();
                        case ACCEPT, RETURN ->
                            order.review() != null && !order.review().confirmed();
                        case REORDER, RAISE, ACCOUNT ->
                            next.map(Escalation::act).filter(act::equals).isPresent();
                    };
            if (fits && isWho(viewer, order, act)) {
                open.add(act);
            }
        }
        return open;
    }

    private boolean isWho(Viewer viewer, Order order, OrderAct act) {
        return switch (act.by()) {
            case ISSUER -> order.issuedBy().equals(viewer.person());
            case ORDERED -> isOrdered(viewer, order);
            case ISSUERS_SIDE -> isIssuersSide(viewer, order) && !askedIt(viewer, order, act);
            case SECOND_REVIEWER ->
                isIssuersSide(viewer, order)
                        && order.review() != null
                        && !order.review().by().equals(viewer.person());
        };
    }

    private static boolean askedIt(Viewer viewer, Order order, OrderAct act) {
        return (act == OrderAct.GRANT_EXTENSION || act == OrderAct.REFUSE_EXTENSION)
                && order.extension() != null
                && order.extension().by().equals(viewer.person());
    }

    /** Refuses in words whoever may not, and what is not its turn. */
    void require(Viewer viewer, Order order, OrderAct act) {
        act.requireFrom(order.stored());
        if (!isWho(viewer, order, act)) {
            throw new Refused(Refusal.of(
                    switch (act.by()) {
                        case ISSUER -> "supervision.refusal.order-issuer-only";
                        case ORDERED -> "supervision.refusal.order-ordered-only";
                        case ISSUERS_SIDE -> "supervision.refusal.order-issuers-side-only";
                        case SECOND_REVIEWER ->
                            order.review() != null && order.review().by().equals(viewer.person())
                                    ? "supervision.refusal.order-same-reviewer"
                                    : "supervision.refusal.order-issuers-side-only";
                    }));
        }
    }
}
