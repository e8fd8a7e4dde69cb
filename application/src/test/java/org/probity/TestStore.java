package org.probity;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives each application under test a fresh database in one real PostgreSQL, and a clock to move. */
public class TestStore implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final AtomicInteger databases = new AtomicInteger();

    @Override
    public void initialize(GenericApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test store",
                        Map.of(
                                "probity.db.url",
                                freshDatabase(),
                                "probity.db.user",
                                "postgres",
                                "probity.audit.key",
                                freshFolder().resolve("probity.audit.key").toString(),
                                "probity.petition.key",
                                freshFolder().resolve("probity.petition.key").toString(),
                                "probity.passwords.memory-kib",
                                "64",
                                "probity.clockwork.enabled",
                                "false",
                                "probity.passwords.passes",
                                "1")));
        context.registerBean("clock", Clock.class, MutableClock::new);
    }

    private static Path freshFolder() {
        try {
            return Files.createTempDirectory("probity-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates an empty database and returns its JDBC address. */
    public static String freshDatabase() {
        var name = "probity_" + databases.incrementAndGet();
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return Server.RUNNING.getJdbcUrl("postgres", name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Server {

        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("jit", "off")
                        .start();
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** After every application has stopped: they still write while they do. */
        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
