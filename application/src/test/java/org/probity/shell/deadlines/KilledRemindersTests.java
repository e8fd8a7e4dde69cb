package org.probity.shell.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.probity.TestStore;

/** A server killed in the middle of reminding (kill -9): nobody is forgotten, nobody is reminded twice. */
class KilledRemindersTests {

    @TempDir
    private Path folder;

    private final String store = TestStore.freshDatabase();

    private Process server(String now) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dfile.encoding=UTF-8",
                RemindedServer.class.getName(),
                "--server.port=0",
                "--probity.data=" + folder,
                "--probity.demo=false",
                "--probity.db.url=" + store,
                "--probity.db.user=postgres",
                "--probity.passwords.memory-kib=64",
                "--probity.passwords.passes=1",
                "--probity.clockwork.heartbeat=500ms",
                "--test.now=" + now));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("server.log").toFile()))
                .start();
    }

    private int count(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(store, "postgres", "");
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            if ("42P01".equals(e.getSQLState()) || "3F000".equals(e.getSQLState())) {
                return 0;
            }
            throw e;
        }
    }

    private void until(Process server, String sql, int wanted) throws Exception {
        for (var n = 0; n < 4000 && count(sql) < wanted; n++) {
            assertThat(server.isAlive())
                    .as(Files.readString(folder.resolve("server.log")))
                    .isTrue();
            Thread.sleep(100);
        }
        assertThat(count(sql)).as(sql).isGreaterThanOrEqualTo(wanted);
    }

    @Test
    void aServerKilledInTheMiddleOfRemindersLosesNothingAndDoublesNothing() throws Exception {
        var looked = "select count(*) from shell.looked_through where day = date '2026-05-06'";
        var said =
                "select count(*) from shell.reminder r join shell.waiting w on w.id = r.waiting_id where w.url like '/thing/%'";
        // a few seconds before the hour, China time
        var first = server("2026-05-06T00:29:55Z");
        try {
            until(first, looked, RemindedServer.PEOPLE / 4);
        } finally {
            first.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
        }
        var before = count(said);
        assertThat(before).isBetween(1, RemindedServer.PEOPLE * RemindedServer.THINGS - 1);
        assertThat(count("select count(*) from shell.daily_task where name = 'shell.reminders'"))
                .isZero();

        var second = server("2026-05-06T01:00:00Z");
        try {
            until(second, "select count(*) from shell.daily_task where name = 'shell.reminders'", 1);
            assertThat(count(looked)).isEqualTo(RemindedServer.PEOPLE);
            assertThat(count(said)).isEqualTo(RemindedServer.PEOPLE * RemindedServer.THINGS);
            assertThat(count("select count(*) from shell.waiting where url like '/thing/%'"))
                    .isEqualTo(RemindedServer.PEOPLE * RemindedServer.THINGS);
            assertThat(count(said + " and r.at < timestamptz '2026-05-06T00:45:00Z'"))
                    .as("what was said before the kill stays as it was")
                    .isEqualTo(before);
        } finally {
            second.destroy();
            second.waitFor(1, TimeUnit.MINUTES);
        }
    }
}
