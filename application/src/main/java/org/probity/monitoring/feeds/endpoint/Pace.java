package org.probity.monitoring.feeds.endpoint;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.probity.monitoring.feeds.FeedRecords;
import org.probity.monitoring.feeds.SourceId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Slows senders down: each source by its own number of deliveries a minute, all by what the indicators have yet to read, and this node
 * by how many deliveries it takes in at a time.
 */
@Component
class Pace {

    private static final int AT_A_TIME = 4;
    private static final int MINUTE = 60;
    private static final int WHILE_UNJUDGED = 5;

    private final FeedRecords records;
    private final Clock clock;
    private final int mostUnjudged;
    private final Semaphore turns = new Semaphore(AT_A_TIME);
    private final ConcurrentHashMap<SourceId, Window> windows = new ConcurrentHashMap<>();

    Pace(FeedRecords records, Clock clock, @Value("${probity.feeds.most-unjudged:100000}") int mostUnjudged) {
        this.records = records;
        this.clock = clock;
        this.mostUnjudged = mostUnjudged;
    }

    private record Window(long minute, int count) {}

    /** Runs a delivery in its turn. */
    <T> T inTurn(Source source, java.util.concurrent.Callable<T> delivery) throws Exception {
        asOften(source);
        var judged = records.judged(source.unit());
        if (judged > 0 && records.last(source.unit()) - judged > mostUnjudged) {
            throw Problem.later(
                    "behind", "The indicators have yet to read what came before. Try again later.", WHILE_UNJUDGED);
        }
        if (!turns.tryAcquire()) {
            throw Problem.later("busy", "Other deliveries are being taken. Try again in a moment.", 1);
        }
        try {
            return delivery.call();
        } finally {
            turns.release();
        }
    }

    private void asOften(Source source) {
        var now = clock.instant();
        var minute = now.getEpochSecond() / MINUTE;
        var window = windows.merge(
                source.id(),
                new Window(minute, 1),
                (before, first) -> before.minute() == minute ? new Window(minute, before.count() + 1) : first);
        if (window.count() > source.perMinute()) {
            throw Problem.later(
                    "too-often",
                    "This source may deliver %d times a minute.".formatted(source.perMinute()),
                    untilNext(now));
        }
    }

    private static int untilNext(Instant now) {
        return (int) (MINUTE - now.getEpochSecond() % MINUTE);
    }
}
