package org.probity.shell.deadlines;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.probity.shell.DailyTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs daily tasks for the days they have not been run for. */
@Repository
class DailyRuns {

    /** A year: what lies further back is not made up for day by day. */
    static final int MOST_DAYS = 366;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    DailyRuns(JdbcClient jdbc, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    /** Runs the task for each day that is due, and keeps each day as soon as it is done. */
    void catchUp(DailyTask task) {
        var now = clock.instant().atZone(zone);
        var today = now.toLocalDate();
        var last = lastDay(task.name()).orElse(null);
        for (var day : due(last, today, now.toLocalTime(), task.at(), task.everyDay())) {
            task.run(day);
            done(task.name(), day);
        }
    }

    /**
     * The days to run for, in order: up to today, or up to yesterday before the hour.
     *
     * @param last the last day done; none when it never was
     */
    static List<LocalDate> due(
            @Nullable LocalDate last, LocalDate today, LocalTime now, LocalTime at, boolean everyDay) {
        var until = now.isBefore(at) ? today.minusDays(1) : today;
        if (last == null) {
            return now.isBefore(at) ? List.of() : List.of(today);
        }
        if (!until.isAfter(last)) {
            return List.of();
        }
        var first = last.plusDays(1).isBefore(until.minusDays(MOST_DAYS - 1))
                ? until.minusDays(MOST_DAYS - 1)
                : last.plusDays(1);
        return everyDay ? first.datesUntil(until.plusDays(1)).toList() : List.of(until);
    }

    Optional<LocalDate> lastDay(String name) {
        return jdbc.sql("select last_day from shell.daily_task where name = :name")
                .param("name", name)
                .query(LocalDate.class)
                .optional();
    }

    private void done(String name, LocalDate day) {
        jdbc.sql("""
                        insert into shell.daily_task (name, last_day, done_at) values (:name, :day, :now)
                        on conflict (name) do update set last_day = greatest(daily_task.last_day, excluded.last_day), done_at = excluded.done_at
                        """)
                .param("name", name)
                .param("day", day)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
