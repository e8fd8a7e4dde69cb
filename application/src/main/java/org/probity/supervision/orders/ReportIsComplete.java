package org.probity.supervision.orders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.probity.wording.Refusal;

/** A report says of every problem its cause, the measure, who did it, by when, with what result and on what evidence (F15). */
final class ReportIsComplete {

    private ReportIsComplete() {}

    static List<Refusal> refusals(Order order, Map<UUID, OrderItem.Done> said, LocalDate today) {
        var refusals = new ArrayList<Refusal>();
        for (var item : order.items()) {
            if (!Boolean.TRUE.equals(item.accepted())) {
                check(
                        refusals,
                        "item-" + item.position(),
                        said.getOrDefault(item.id(), item.done()),
                        order.issuedOn(),
                        today);
            }
        }
        return refusals;
    }

    private static void check(
            List<Refusal> refusals, String field, OrderItem.Done done, LocalDate issued, LocalDate today) {
        if (done.evidence().length() < 2) {
            refusals.add(Refusal.at(field, "supervision.refusal.order-no-evidence"));
        }
        if (List.of(done.cause(), done.measure(), done.responsible(), done.result()).stream()
                        .anyMatch(text -> text.length() < 2)
                || done.finishedOn() == null) {
            refusals.add(Refusal.at(field, "supervision.refusal.order-item-incomplete"));
        } else if (done.finishedOn().isAfter(today) || done.finishedOn().isBefore(issued.minusYears(1))) {
            refusals.add(Refusal.at(field, "supervision.refusal.order-finished-later"));
        }
    }
}
