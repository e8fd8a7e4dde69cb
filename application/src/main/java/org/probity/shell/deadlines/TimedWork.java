package org.probity.shell.deadlines;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the clockwork's own table says of each task. */
@Repository
class TimedWork {

    private final JdbcClient jdbc;

    TimedWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One task.
     *
     * @param lastDay  the last day it was done for, of a daily one
     * @param failures runs that failed since the last that did not
     */
    public record Line(
            String name,
            Instant next,
            boolean running,
            @Nullable Instant lastSuccess,
            @Nullable Instant lastFailure,
            int failures,
            @Nullable LocalDate lastDay) {

        public boolean isFailing() {
            return failures > 0;
        }

        /** The key of its words. */
        public String words() {
            var dot = name.indexOf('.');
            return name.substring(0, dot) + ".timed" + name.substring(dot);
        }
    }

    List<Line> all() {
        return jdbc.sql("""
                        select t.*, d.last_day from shell.scheduled_tasks t left join shell.daily_task d on d.name = t.task_name
                        order by t.task_name
                        """)
                .query((row, n) -> new Line(
                        row.getString("task_name"),
                        row.getTimestamp("execution_time").toInstant(),
                        row.getBoolean("picked"),
                        instant(row.getTimestamp("last_success")),
                        instant(row.getTimestamp("last_failure")),
                        row.getInt("consecutive_failures"),
                        row.getObject("last_day", LocalDate.class)))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
