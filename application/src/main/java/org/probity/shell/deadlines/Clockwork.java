package org.probity.shell.deadlines;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.probity.shell.DailyTask;
import org.probity.shell.PeriodicTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Does all timed work. When each task is due stands in the database, so any number of nodes share it, each time is taken by one of
 * them, and what was due while all were down is done when one is back. A node that dies in the middle of a task is missed after a
 * few heartbeats, and another, or itself again, begins the task anew. It starts when the application is ready.
 */
@Component
class Clockwork implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Clockwork.class);
    private static final String TABLE = "shell.scheduled_tasks";
    private static final int THREADS = 2;
    private static final int HEARTBEATS_MISSED = 4;
    private static final Duration STOPPING = Duration.ofSeconds(10);
    private static final Duration LONGEST_RETRY = Duration.ofHours(1);

    private final DataSource store;
    private final Clock clock;
    private final ZoneId zone;
    private final List<DailyTask> daily;
    private final List<PeriodicTask> periodic;
    private final DailyRuns runs;
    private final boolean enabled;
    private final Duration heartbeat;
    private @Nullable Scheduler scheduler;
    private boolean ready;

    Clockwork(
            DataSource store,
            Clock clock,
            ZoneId zone,
            List<DailyTask> daily,
            List<PeriodicTask> periodic,
            DailyRuns runs,
            @Value("${probity.clockwork.enabled:true}") boolean enabled,
            @Value("${probity.clockwork.heartbeat:30s}") Duration heartbeat) {
        this.store = store;
        this.clock = clock;
        this.zone = zone;
        this.daily = daily;
        this.periodic = periodic;
        this.runs = runs;
        this.enabled = enabled;
        this.heartbeat = heartbeat;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (enabled) {
            begin();
        }
    }

    /** Starts to look every few seconds for what is due. */
    synchronized void begin() {
        if (scheduler == null) {
            var name = UUID.randomUUID().toString();
            scheduler = Scheduler.create(store)
                    .startTasks(tasks())
                    .tableName(TABLE)
                    .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                    .schedulerName(() -> name)
                    .clock(clock::instant)
                    .threads(THREADS)
                    .pollingInterval(Duration.ofSeconds(10))
                    .heartbeatInterval(heartbeat)
                    .missedHeartbeatsLimit(HEARTBEATS_MISSED)
                    .shutdownMaxWait(STOPPING)
                    .failureLogging(LogLevel.OFF, false)
                    .build();
            scheduler.start();
        }
    }

    /** Has it look at once. */
    synchronized void lookNow() {
        if (scheduler != null) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    private List<RecurringTask<Void>> tasks() {
        var tasks = new ArrayList<RecurringTask<Void>>();
        daily.forEach(task -> tasks.add(task(task.name(), Schedules.daily(zone, task.at()), () -> runs.catchUp(task))));
        periodic.forEach(task -> tasks.add(task(task.name(), Schedules.fixedDelay(task.every()), task::run)));
        return tasks;
    }

    private RecurringTask<Void> task(String name, Schedule schedule, Runnable work) {
        return Tasks.recurring(name, schedule)
                // the library's own handler asks the system's clock instead of ours
                .onDeadExecution((complete, operations) -> operations.reschedule(complete, clock.instant()))
                .onFailure(retry(schedule))
                .execute((instance, context) -> {
                    try {
                        work.run();
                    } catch (RuntimeException e) {
                        log.error("Timed work {} failed; it is tried again", name, e);
                        throw e;
                    }
                });
    }

    /** After one, two, four minutes, up to an hour; and never later than its next time. */
    private static FailureHandler<Void> retry(Schedule schedule) {
        return (complete, operations) -> {
            var failures = complete.getExecution().consecutiveFailures;
            var wait = Duration.ofMinutes(1L << Math.min(failures, 6));
            var again = complete.getTimeDone().plus(wait.compareTo(LONGEST_RETRY) < 0 ? wait : LONGEST_RETRY);
            var next = schedule.getNextExecutionTime(complete);
            operations.reschedule(complete, again.isBefore(next) ? again : next);
        };
    }

    @Override
    public void start() {
        ready = true;
    }

    @Override
    public synchronized void stop() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
        ready = false;
    }

    @Override
    public boolean isRunning() {
        return ready;
    }
}
