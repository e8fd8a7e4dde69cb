package org.probity.supervision.orders;

import java.util.Optional;
import java.util.UUID;
import org.probity.identity.Viewer;
import org.probity.organization.UnitId;
import org.probity.shell.AttachmentOwner;
import org.springframework.stereotype.Component;

/** Evidence of a rectification: read by whoever reads the order, added by those ordered while they report and by who reviews. */
@Component
class OrderFiles implements AttachmentOwner {

    static final String KIND = "supervision.order";

    private final OrderRows rows;
    private final OrderAccess access;

    OrderFiles(OrderRows rows, OrderAccess access) {
        this.rows = rows;
        this.access = access;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<UnitId> unitOf(UUID subjectId) {
        return rows.find(new OrderId(subjectId)).map(Order::unit);
    }

    @Override
    public boolean mayRead(Viewer viewer, UUID subjectId) {
        return viewer.may(OrderRows.READ)
                && rows.find(new OrderId(subjectId), viewer).isPresent();
    }

    @Override
    public boolean mayChange(Viewer viewer, UUID subjectId) {
        return viewer.may(OrderRows.READ)
                && rows.find(new OrderId(subjectId), viewer)
                        .map(order -> access.open(viewer, order))
                        .filter(open -> open.contains(OrderAct.REPORT) || open.contains(OrderAct.REVIEW))
                        .isPresent();
    }

    @Override
    public String pageOf(UUID subjectId) {
        return new OrderId(subjectId).path();
    }
}
