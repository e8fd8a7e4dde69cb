package org.probity.demo;

import java.util.concurrent.Callable;
import org.probity.audit.Actor;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
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
    private final AuditLog auditLog;
    private final DemoStage stage;
    private final DemoYear year;
    private final DemoRegisters registers;
    private final DemoProjects projects;
    private final DemoDossiers dossiers;
    private final DemoPetitions petitions;
    private final DemoSignals signals;
    private final DemoFeeds feeds;
    private final DemoInterviews interviews;
    private final DemoWarnings warnings;

    Demo(
            DemoFile file,
            DemoOrganization organization,
            DemoPowers powers,
            SignedInActor actor,
            TransactionTemplate transactions,
            JdbcClient jdbc,
            AuditLog auditLog,
            DemoStage stage,
            DemoYear year,
            DemoRegisters registers,
            DemoProjects projects,
            DemoDossiers dossiers,
            DemoPetitions petitions,
            DemoSignals signals,
            DemoFeeds feeds,
            DemoInterviews interviews,
            DemoWarnings warnings) {
        this.file = file;
        this.organization = organization;
        this.powers = powers;
        this.actor = actor;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.auditLog = auditLog;
        this.stage = stage;
        this.year = year;
        this.registers = registers;
        this.projects = projects;
        this.dossiers = dossiers;
        this.petitions = petitions;
        this.signals = signals;
        this.feeds = feeds;
        this.interviews = interviews;
        this.warnings = warnings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (jdbc.sql("select exists (select from organization.unit)")
                .query(Boolean.class)
                .single()) {
            return;
        }
        log.info("Loading the demonstration bureau");
        try {
            actor.as(LOADER, (Callable<Void>) () -> {
                load();
                return null;
            });
        } catch (Exception e) {
            throw new IllegalStateException("The demonstration did not load", e);
        } finally {
            stage.leave();
        }
    }

    private void load() {
        var bureau = file.bureau();
        var today = stage.today();
        var founding = today.minusDays(300);
        stage.on(founding, () -> {
            organization.load(bureau, founding);
            organization.openAccounts(bureau);
        });
        var confirming = today.minusDays(250);
        stage.on(confirming, () -> powers.load(bureau, file.powerContents(), confirming));
        var rules = registers.settle(bureau, file.registers(), today);
        year.play(bureau, today);
        registers.finish(file.registers(), rules, today);
        projects.play(bureau, today);
        dossiers.play(file.dossiers(), new DemoLeadership(bureau), today);
        stage.leave();
        petitions.play(bureau, today);
        feeds.play(bureau, today);
        signals.finish(today);
        stage.leave();
        warnings.play(today);
        stage.leave();
        interviews.play(today);
        stage.leave();
        transactions.executeWithoutResult(
                status -> auditLog.append("demo.loaded", Subject.of("organization.unit", DemoOrganization.UNIT)));
    }

    /**
     * Whether the store holds the whole demonstration already.
     *
     * @throws IllegalStateException when it holds something else, or half of it
     */
    private boolean isLoaded() {
        if (jdbc.sql("select exists (select from audit.entry where act = 'demo.loaded')")
                .query(Boolean.class)
                .single()) {
            return true;
        }
        if (jdbc.sql("select exists (select from organization.unit)")
                .query(Boolean.class)
                .single()) {
            throw new IllegalStateException(
                    "The store holds data of its own, or loading the demonstration was interrupted."
                            + " Start with an empty data folder, or without the demonstration.");
        }
        return false;
    }
}
