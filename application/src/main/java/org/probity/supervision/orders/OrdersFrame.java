package org.probity.supervision.orders;

import java.util.List;
import org.probity.audit.AuditedContent;
import org.probity.frame.MenuEntry;
import org.probity.identity.Viewer;
import org.probity.monitoring.signals.SignalFacts;
import org.probity.monitoring.signals.SignalFollowUp;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where orders stand in the menu, that a confirmed signal may lead to one, and that the log covers an order with its items. */
@Configuration(proxyBeanMethods = false)
class OrdersFrame {

    @Bean
    MenuEntry rectificationOrdersMenu() {
        return new MenuEntry(
                MenuEntry.Group.DISPOSAL, 61, "supervision.orders", OrderPages.PATH, "clipboard-check", OrderRows.READ);
    }

    @Bean
    AuditedContent auditedRectificationOrders() {
        return new AuditedContent("supervision.order", """
                select o.id, to_jsonb(o) || jsonb_build_object(
                    'items', (select jsonb_agg(to_jsonb(i) order by i.position) from supervision.rectification_item i where i.order_id = o.id)) as content
                from supervision.rectification o
                """);
    }

    @Bean
    SignalFollowUp orderAboutASignal() {
        return (SignalFacts signal, Viewer viewer) -> viewer.may(OrderAccess.ISSUE)
                ? List.of(new SignalFollowUp.NextStep(
                        60,
                        "supervision.order.of-signal",
                        OrderPages.PATH + "/new?signal=" + signal.id(),
                        OrderAccess.ISSUE))
                : List.of();
    }
}
