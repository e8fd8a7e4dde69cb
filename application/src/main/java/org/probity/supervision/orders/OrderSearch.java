package org.probity.supervision.orders;

import java.util.List;
import org.probity.identity.Viewer;
import org.probity.shell.SearchHit;
import org.probity.shell.SearchSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds orders by their number or title, among those the viewer may read. */
@Component
@Order(31)
class OrderSearch implements SearchSource {

    private final OrderRows rows;

    OrderSearch(OrderRows rows) {
        this.rows = rows;
    }

    @Override
    public String heading() {
        return "supervision.orders";
    }

    @Override
    public List<SearchHit> find(Viewer viewer, String words, int limit) {
        if (viewer.unit() == null || viewer.person() == null || !viewer.may(OrderRows.READ)) {
            return List.of();
        }
        return rows.list(viewer, OrderFilter.of(null, null, null, words, null, null), limit).stream()
                .limit(limit)
                .map(order -> new SearchHit(order.title(), order.orderedName(), order.path()))
                .toList();
    }
}
