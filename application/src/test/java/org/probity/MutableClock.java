package org.probity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that a test moves; it ticks a microsecond at each reading, as a real one does. It never goes back: a class of tests that moves
 * it by more than some weeks is marked {@code @DirtiesContext}, so that those after it begin in May again.
 */
public final class MutableClock extends Clock {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Instant now = Instant.parse("2026-05-06T02:00:00Z");

    @Override
    public synchronized Instant instant() {
        now = now.plusNanos(1000);
        return now;
    }

    /** Moves to nine in the morning of the day, China time; never back. */
    public synchronized void moveTo(LocalDate day) {
        var morning = day.atTime(LocalTime.of(9, 0)).atZone(CHINA).toInstant();
        if (morning.isAfter(now)) {
            now = morning;
        }
    }

    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
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
