package org.probity.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the bureau's past is played: each act on its day, in a transaction of its own. */
@Component
@ConditionalOnProperty("probity.demo")
class DemoStage {

    private final DemoClock clock;
    private final ZoneId zone;
    private final TransactionTemplate transactions;

    DemoStage(Clock clock, ZoneId zone, TransactionTemplate transactions) {
        this.clock = (DemoClock) clock;
        this.zone = zone;
        this.transactions = transactions;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    void on(LocalDate day, Runnable act) {
        clock.travelTo(day.atTime(9, 0).atZone(zone).toInstant());
        transactions.executeWithoutResult(status -> act.run());
    }

    <T> T on(LocalDate day, Supplier<T> act) {
        clock.travelTo(day.atTime(9, 0).atZone(zone).toInstant());
        return java.util.Objects.requireNonNull(transactions.execute(status -> act.get()));
    }

    /** Back to the present. */
    void leave() {
        clock.comeHome();
    }
}
