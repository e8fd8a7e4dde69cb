package org.probity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as an operator types them, each in a process of its own. */
class CommandsTests {

    @TempDir
    private Path folder;

    private record Ended(int code, String out) {}

    private Process start(Class<?> main, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dfile.encoding=UTF-8",
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(main.getSimpleName() + ".log").toFile())
                .start();
    }

    private Ended run(String... arguments) throws Exception {
        var process = start(Probity.class, arguments);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), Files.readString(folder.resolve("Probity.log")));
    }

    private Ended verify() throws Exception {
        return run("verify", "--data=" + folder.resolve("data"), "--language=en");
    }

    private Process server() throws Exception {
        return start(
                KilledServer.class,
                "--server.port=0",
                "--probity.data=" + folder.resolve("data"),
                "--probity.demo=false",
                "--logging.level.org.springframework.boot.tomcat=info");
    }

    private URI addressOf(Process server) throws Exception {
        var line = Pattern.compile("[Tt]omcat started on port (\\d+)");
        for (var i = 0; i < 900 && server.isAlive(); i++) {
            var found = line.matcher(Files.readString(folder.resolve("KilledServer.log")));
            if (found.find()) {
                return URI.create("http://127.0.0.1:" + found.group(1));
            }
            Thread.sleep(200);
        }
        throw new AssertionError(Files.readString(folder.resolve("KilledServer.log")));
    }

    @Test
    void aWrongWordIsRefusedAndAMissingStoreIsSaid() throws Exception {
        assertThat(run("verfy").code()).isEqualTo(2);
        assertThat(run("verify", "--no-such-option").code()).isEqualTo(2);
        var nothing = run("verify", "--data=" + folder.resolve("nowhere"));
        assertThat(nothing.code()).isEqualTo(3);
        assertThat(nothing.out()).contains("There is no store in").doesNotContain("\tat ");
        assertThat(run("verify", "--db-url=jdbc:postgresql://127.0.0.1:1/x").code())
                .isEqualTo(3);
    }

    @Test
    void aKilledServerLosesNothingItAcknowledgedAndItsLogIsWhole() throws Exception {
        var acknowledged = ConcurrentHashMap.<UUID>newKeySet();
        for (var round = 0; round < 2; round++) {
            killWhileClientsAct(acknowledged);
        }
        assertThat(acknowledged).hasSizeGreaterThan(50);

        // Nothing runs but the PostgreSQL that the killed server left behind, or not even that.
        assertThat(verify())
                .satisfies(ended -> assertThat(ended.code()).as(ended.out()).isZero());
        var server = server();
        try {
            addressOf(server);
            assertThat(stored()).containsAll(acknowledged);
            assertThat(verify())
                    .satisfies(ended -> assertThat(ended.code()).as(ended.out()).isZero());
            var second = run("serve", "--server.port=0", "--probity.data=" + folder.resolve("data"));
            assertThat(second.code()).isNotZero();
            assertThat(second.out()).contains("Another Probity runs on the data folder");
            editInSql(acknowledged.iterator().next());
            var broken = verify();
            assertThat(broken.code()).isEqualTo(1);
            assertThat(broken.out())
                    .contains("organization.unit " + acknowledged.iterator().next() + " was edited outside the program")
                    .contains("Not whole. Deviations found: 1");
        } finally {
            server.destroy();
            server.waitFor(1, TimeUnit.MINUTES);
        }
        assertThat(verify())
                .satisfies(ended -> assertThat(ended.code()).as(ended.out()).isEqualTo(1));
    }

    private void killWhileClientsAct(Set<UUID> acknowledged) throws Exception {
        var server = server();
        var act = addressOf(server).resolve("/act");
        var clients = Executors.newFixedThreadPool(4);
        var http = HttpClient.newHttpClient();
        for (var client = 0; client < 4; client++) {
            clients.submit(() -> {
                while (server.isAlive()) {
                    var id = UUID.randomUUID();
                    var answer = http.send(
                            HttpRequest.newBuilder(act)
                                    .timeout(Duration.ofSeconds(20))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString("id=" + id))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
                    if (answer.statusCode() == 200) {
                        acknowledged.add(id);
                    }
                }
                return null;
            });
        }
        var before = acknowledged.size();
        for (var i = 0; i < 300 && acknowledged.size() < before + 60; i++) {
            Thread.sleep(100);
        }
        server.destroyForcibly();
        server.waitFor(1, TimeUnit.MINUTES);
        clients.shutdown();
        assertThat(clients.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    private java.sql.Connection connect() throws SQLException {
        var address = EmbeddedDatabase.runningIn(folder.resolve("data")).orElseThrow();
        return DriverManager.getConnection(address.url() + "&password=" + address.password());
    }

    private Set<UUID> stored() throws SQLException {
        var ids = new java.util.HashSet<UUID>();
        try (var connection = connect();
                var row = connection.createStatement().executeQuery("select id from organization.unit")) {
            while (row.next()) {
                ids.add(row.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    private void editInSql(UUID unit) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("update organization.unit set name_zh = '别的' where id = '" + unit + "'");
        }
    }

    @Test
    void theEnginesCommandsJudgeFilesWithoutAServer() throws Exception {
        var log = folder.resolve("runs.csv");
        Files.writeString(
                log, "case,activity,time\n1,file,2026-03-02T09:00:00+08:00\n1,decide,2026-03-03T09:00:00+08:00\n");
        assertThat(run("indicators").out()).contains("IR-A01", "IR-K08");
        var described = run("describe", log.toString());
        assertThat(described.code()).isZero();
        assertThat(described.out()).contains("cases").contains("events");
        assertThat(run("check", log.toString()).code()).isZero();
        assertThat(run("check", folder.resolve("missing.csv").toString()).code())
                .isEqualTo(3);
    }
}
