package org.probity.supervision.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.probity.frame.InboxItem;
import org.probity.identity.Viewer;
import org.probity.shell.InboxSource;
import org.springframework.stereotype.Component;

/** Orders to report on, extensions and reviews that wait, and overdue ones that somebody has to take further. */
@Component
class OrderInbox implements InboxSource {

    private static final int MOST = 200;

    private final OrderRows rows;
    private final OrderAccess access;

    OrderInbox(OrderRows rows, OrderAccess access) {
        this.rows = rows;
        this.access = access;
    }

    @Override
    public List<InboxItem> itemsFor(Viewer viewer) {
        if (viewer.unit() == null || viewer.person() == null || !viewer.may(OrderRows.READ)) {
            return List.of();
        }
        var items = new ArrayList<InboxItem>();
        for (var order : rows.open(viewer, MOST)) {
            var open = access.open(viewer, order);
            if (order.responsible().equals(viewer.person()) && open.contains(OrderAct.REPORT)) {
                items.add(item("supervision.inbox.order-report", order).toSuperior(OrderRows.READ));
            }
            if (open.contains(OrderAct.GRANT_EXTENSION)) {
                items.add(item("supervision.inbox.order-extension", order));
            }
            if (open.contains(OrderAct.ACCEPT) || open.contains(OrderAct.RETURN)) {
                items.add(item("supervision.inbox.order-confirm", order));
            } else if (open.contains(OrderAct.REVIEW) && order.review() == null) {
                items.add(item("supervision.inbox.order-review", order));
            }
            if ((order.state() == OrderState.OVERDUE || order.stored() == OrderState.ESCALATED)
                    && open.stream().anyMatch(Set.of(OrderAct.REORDER, OrderAct.RAISE, OrderAct.ACCOUNT)::contains)) {
                items.add(item("supervision.inbox.order-escalate", order));
            }
        }
        return items;
    }

    private static InboxItem item(String task, Order order) {
        var due = order.stored().awaitsReport() ? order.due() : null;
        return new InboxItem(task, List.of(order.number()), order.title(), order.path(), due);
    }
}
