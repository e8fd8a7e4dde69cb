package org.probity.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The system's clock, but for the thread that loads the demonstration: while it plays the bureau's past, its acts carry the days
 * on which they would have happened.
 */
final class DemoClock extends Clock {

    private static final ThreadLocal<@Nullable Instant> past = new ThreadLocal<>();
    private final Clock system;

    DemoClock() {
        this(Clock.systemUTC());
    }

    private DemoClock(Clock system) {
        this.system = system;
    }

    /** Lets this thread live in the past from now on; it goes forward a second at each reading. */
    void travelTo(Instant instant) {
        var before = past.get();
        past.set(before == null || instant.isAfter(before) ? instant : before);
    }

    /** Back to the present. */
    void comeHome() {
        past.remove();
    }

    @Override
    public Instant instant() {
        var instant = past.get();
        if (instant == null) {
            return system.instant();
        }
        var next = instant.plus(Duration.ofSeconds(1));
        past.set(next);
        return instant;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        var ticking = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return ticking.withZone(other);
            }

            @Override
            public Instant instant() {
                return ticking.instant();
            }
        };
    }
}
