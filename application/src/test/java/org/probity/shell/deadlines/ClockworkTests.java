package org.probity.shell.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.probity.MutableClock;
import org.probity.frame.Dates;
import org.probity.shell.DailyTask;
import org.probity.shell.PeriodicTask;
import org.springframework.beans.factory.annotation.Autowired;

/** Timed work on the real clockwork and a moved clock: one node, several, and after a time without any. */
@DeadlinesTest
class ClockworkTests {

    private static final AtomicInteger named = new AtomicInteger();

    @Autowired
    private DataSource store;

    @Autowired
    private Clock clock;

    @Autowired
    private ZoneId zone;

    @Autowired
    private DailyRuns runs;

    @Autowired
    private TimedWork work;

    @Autowired
    private Dates dates;

    private final List<Clockwork> nodes = new CopyOnWriteArrayList<>();
    private final List<LocalDate> done = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final String name = "shell.test-" + named.incrementAndGet();

    @AfterEach
    void stop() {
        nodes.forEach(Clockwork::stop);
    }

    private DailyTask daily(boolean everyDay) {
        return new DailyTask() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public LocalTime at() {
                return LocalTime.of(8, 30);
            }

            @Override
            public boolean everyDay() {
                return everyDay;
            }

            @Override
            public void run(LocalDate day) {
                if (failures.getAndDecrement() > 0) {
                    throw new IllegalStateException("fails as the test wants it");
                }
                done.add(day);
            }
        };
    }

    private Clockwork node(List<DailyTask> daily, List<PeriodicTask> periodic) {
        var node = new Clockwork(store, clock, zone, daily, periodic, runs, true, Duration.ofMillis(500));
        node.begin();
        nodes.add(node);
        return node;
    }

    private void moveTo(LocalDate day, LocalTime time) {
        var now = clock.instant();
        var then = day.atTime(time).atZone(zone).toInstant();
        assertThat(then).isAfter(now);
        ((MutableClock) clock).advance(Duration.between(now, then));
        nodes.forEach(Clockwork::lookNow);
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        for (var n = 0; n < 300 && !condition.getAsBoolean(); n++) {
            Thread.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private TimedWork.Line line() {
        return work.all().stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasDueWhileTheServerWasDownIsDoneWhenItIsBackEachMissedDayInOrder() throws Exception {
        var first = dates.today().plusDays(2);
        node(List.of(daily(true)), List.of());
        until(() -> work.all().stream().anyMatch(line -> line.name().equals(name)));
        moveTo(first, LocalTime.of(8, 31));
        until(() -> done.equals(List.of(first)));
        nodes.forEach(Clockwork::stop);
        nodes.clear();
        moveTo(first.plusDays(3), LocalTime.of(14, 0));
        node(List.of(daily(true)), List.of());
        until(() -> done.size() == 4);
        assertThat(done).containsExactly(first, first.plusDays(1), first.plusDays(2), first.plusDays(3));
        until(() ->
                line().lastDay() != null && !line().running() && line().next().isAfter(clock.instant()));
        assertThat(line().next().atZone(zone).toLocalDateTime())
                .isEqualTo(first.plusDays(4).atTime(8, 30));
    }

    @Test
    void ofThreeNodesOneDoesIt() throws Exception {
        for (var n = 0; n < 3; n++) {
            node(List.of(daily(false)), List.of());
        }
        until(() -> work.all().stream().anyMatch(line -> line.name().equals(name)));
        for (var n = 0; n < 5; n++) {
            var day = dates.today().plusDays(1);
            var before = done.size();
            moveTo(day, LocalTime.of(8, 30, 1));
            until(() -> done.size() > before);
            until(() -> !line().running() && line().next().isAfter(clock.instant()));
            assertThat(done).hasSize(before + 1).endsWith(day);
        }
    }

    @Test
    void whatFailsIsTriedAgainTheSameDayAndCountedUntilItSucceeds() throws Exception {
        failures.set(2);
        node(List.of(daily(false)), List.of());
        until(() -> work.all().stream().anyMatch(line -> line.name().equals(name)));
        var day = dates.today().plusDays(1);
        moveTo(day, LocalTime.of(8, 30, 1));
        until(() -> work.all().stream().anyMatch(line -> line.name().equals(name) && line.failures() == 1));
        assertThat(line().isFailing()).isTrue();
        moveTo(day, LocalTime.of(8, 40));
        until(() -> line().failures() == 2);
        moveTo(day, LocalTime.of(9, 0));
        until(() -> done.equals(List.of(day)));
        until(() -> line().failures() == 0);
    }

    @Test
    void whatIsDoneAgainAndAgainIsDoneAtOnceAfterAStop() throws Exception {
        var ran = new AtomicInteger();
        var task = new PeriodicTask() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Duration every() {
                return Duration.ofMinutes(15);
            }

            @Override
            public void run() {
                ran.incrementAndGet();
            }
        };
        node(List.of(), List.of(task));
        until(() -> ran.get() == 1);
        until(() -> !line().running());
        nodes.forEach(Clockwork::stop);
        nodes.clear();
        moveTo(dates.today().plusDays(1), LocalTime.of(3, 0));
        node(List.of(), List.of(task));
        until(() -> ran.get() == 2);
    }
}
