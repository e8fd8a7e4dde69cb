package org.probity.monitoring.runs;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.probity.monitoring.feeds.RecordsArrived;
import org.probity.monitoring.indicators.IndicatorPutInForce;
import org.probity.organization.UnitId;
import org.probity.organization.Units;
import org.probity.shell.DailyTask;
import org.probity.shell.PeriodicTask;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Has a unit judged as soon as something arrived: once the transaction that took it is committed. What another node took and did not come
 * to judge is found a little later by looking; a new day has every unit judged whole.
 */
@Component
class Listening {

    private final Judges judges;
    private final JdbcClient jdbc;
    private final Set<UnitId> waiting = ConcurrentHashMap.newKeySet();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "indicators");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean ready;

    Listening(Judges judges, JdbcClient jdbc) {
        this.judges = judges;
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        ready = true;
        unjudged();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void arrived(RecordsArrived arrived) {
        soon(arrived.unit());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void putInForce(IndicatorPutInForce changed) {
        soon(changed.unit());
    }

    private void soon(UnitId unit) {
        if (ready && waiting.add(unit)) {
            try {
                worker.execute(() -> {
                    waiting.remove(unit);
                    judges.judge(unit, RunKind.ARRIVAL, null);
                });
            } catch (RejectedExecutionException stopping) {
                waiting.remove(unit);
            }
        }
    }

    /** Units in which something was taken that no run has read yet. */
    private void unjudged() {
        jdbc.sql("""
                        select i.unit_id from monitoring.intake i left join monitoring.judged j on j.unit_id = i.unit_id
                        where i.last > coalesce(j.upto, 0)
                        """).query(UUID.class).list().forEach(unit -> soon(new UnitId(unit)));
    }

    @PreDestroy
    void stop() {
        ready = false;
        worker.shutdown();
    }

    /** The looking and the days. */
    @Configuration(proxyBeanMethods = false)
    static class Clockwise {

        @Bean
        PeriodicTask monitoringUnjudged(Listening listening) {
            return new PeriodicTask() {
                @Override
                public String name() {
                    return "monitoring.unjudged";
                }

                @Override
                public Duration every() {
                    return Duration.ofSeconds(15);
                }

                @Override
                public void run() {
                    listening.unjudged();
                }
            };
        }

        @Bean
        DailyTask monitoringDay(Judges judges, Units units, RunLog runs) {
            return new DailyTask() {
                @Override
                public String name() {
                    return "monitoring.day";
                }

                @Override
                public void run(LocalDate day) {
                    units.all().stream()
                            .filter(unit -> !runs.ranOn(unit.id(), day))
                            .forEach(unit -> judges.judge(unit.id(), RunKind.DAY, null));
                }
            };
        }
    }
}
