package org.probity.monitoring.feeds.registers;

import org.probity.monitoring.feeds.RecordsArrived;
import org.probity.organization.HoldingChanged;
import org.probity.organization.PostChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says that there is news for the indicators when a register below changes. */
@Component
class Changes {

    private final ApplicationEventPublisher events;

    Changes(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener
    void holder(HoldingChanged changed) {
        events.publishEvent(new RecordsArrived(changed.unit()));
    }

    @EventListener
    void post(PostChanged changed) {
        events.publishEvent(new RecordsArrived(changed.unit()));
    }
}
