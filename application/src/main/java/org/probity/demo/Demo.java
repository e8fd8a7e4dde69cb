package org.probity.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.probity.audit.Actor;
import org.probity.identity.SignedInActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the fictional bureau into an empty store before the first page is served. What is settled was settled over the last ten
 * months; what is unfinished waits for each role today.
 */
@Component
@ConditionalOnProperty("probity.demo")
class Demo implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(Demo.class);
    private static final Actor LOADER = new Actor(null, "demo", null);

    private final DemoFile file;
    private final DemoOrganization organization;
    private final DemoPowers powers;
    private final SignedInActor actor;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final DemoClock clock;
    private final ZoneId zone;

    Demo(
            DemoFile file,
            DemoOrganization organization,
            DemoPowers powers,
            SignedInActor actor,
            TransactionTemplate transactions,
            JdbcClient jdbc,
            Clock clock,
            ZoneId zone) {
        this.file = file;
        this.organization = organization;
        this.powers = powers;
        this.actor = actor;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = (DemoClock) clock;
        this.zone = zone;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (jdbc.sql("select exists (select from organization.unit)").query(Boolean.class).single()) {
            return;
        }
        log.info("Loading the demonstration bureau");
        try {
            actor.as(LOADER, (Callable<Void>) () -> {
                transactions.executeWithoutResult(status -> load());
                return null;
            });
        } catch (Exception e) {
            throw new IllegalStateException("The demonstration did not load", e);
        } finally {
            clock.comeHome();
        }
    }

    private void load() {
        var bureau = file.bureau();
        var today = LocalDate.now(clock.withZone(zone));
        on(today.minusDays(300));
        organization.load(bureau, today.minusDays(300));
        organization.openAccounts(bureau);
        on(today.minusDays(250));
        powers.load(bureau, file.powerContents(), today.minusDays(250));
    }

    private void on(LocalDate day) {
        clock.travelTo(day.atTime(9, 0).atZone(zone).toInstant());
    }
}
