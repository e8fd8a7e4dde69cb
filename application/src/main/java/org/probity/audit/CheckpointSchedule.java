package org.probity.audit;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A checkpoint every minute in which something happened, every thousand entries, and at the end. Every node may make them. */
@Component
class CheckpointSchedule implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CheckpointSchedule.class);
    private static final int SECONDS = 60;
    private static final int ENTRIES = 1000;

    private final Checkpoints checkpoints;
    private final AtomicLong asked = new AtomicLong();
    private volatile ScheduledExecutorService worker = idle();
    private volatile boolean running;

    CheckpointSchedule(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @EventListener
    void grown(ChainedLog.Grown log) {
        var before = asked.get();
        if (running && log.sequence() - before >= ENTRIES && asked.compareAndSet(before, log.sequence())) {
            worker.execute(this::make);
        }
    }

    @Override
    public void start() {
        worker = idle();
        running = true;
        worker.scheduleWithFixedDelay(this::make, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        running = false;
        worker.shutdown();
        make();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void make() {
        try {
            checkpoints.make().ifPresent(made -> asked.set(made.size()));
        } catch (RuntimeException e) {
            log.error("No checkpoint could be made; it is tried again", e);
        }
    }

    private static ScheduledExecutorService idle() {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "audit-checkpoints");
            thread.setDaemon(true);
            return thread;
        });
    }
}
