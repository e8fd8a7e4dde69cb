package org.probity;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that lives in a folder of this machine, listens on the loopback address alone and asks for a
 * password that only the folder's owner can read. What it acknowledged is on the disk: it runs with fsync and
 * synchronous commits, unlike the library's own default.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final String password;
    private final FolderLock lock;

    private EmbeddedDatabase(EmbeddedPostgres server, String password, FolderLock lock) {
        this.server = server;
        this.password = password;
        this.lock = lock;
    }

    /** How to reach a database that runs. */
    record Address(String url, String password) {}

    /**
     * Starts the database in the folder, creating it the first time.
     *
     * @throws UncheckedIOException  when the folder cannot be written
     * @throws IllegalStateException when another Probity holds it
     */
    static EmbeddedDatabase in(Path folder) {
        FolderLock lock = null;
        try {
            Files.createDirectories(folder);
            lock = FolderLock.on(folder)
                    .orElseThrow(() -> new IllegalStateException("Another Probity runs on the data folder "
                            + folder.toAbsolutePath() + ": stop it first, or name another folder in PROBITY_DATA"));
            var password = passwordIn(folder);
            var cluster = folder.resolve("postgresql");
            stopOrphanOf(cluster);
            var fresh = !Files.exists(cluster.resolve("PG_VERSION"));
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    // the application stops it last, after what still writes while stopping
                    .setRegisterShutdownHook(false)
                    .setConnectConfig("password", password)
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("shared_buffers", "128MB")
                    .setServerConfig("random_page_cost", "1.1")
                    .setServerConfig("jit", "off")
                    .setPGStartupWait(PATIENCE)
                    .start();
            var database = new EmbeddedDatabase(server, password, lock);
            if (fresh) {
                database.closeTheDoor(cluster);
            }
            return database;
        } catch (IOException e) {
            if (lock != null) {
                lock.close();
            }
            throw new UncheckedIOException("The database in " + folder.toAbsolutePath() + " did not start", e);
        }
    }

    /** The address of the database that another process keeps running in the folder, if one does. */
    static Optional<Address> runningIn(Path folder) {
        try {
            var pidFile = folder.resolve("postgresql").resolve("postmaster.pid");
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            var lines = Files.readAllLines(pidFile, StandardCharsets.UTF_8);
            if (lines.size() < 4 || postmaster(lines.get(0)).isEmpty()) {
                return Optional.empty();
            }
            var url = "jdbc:postgresql://127.0.0.1:"
                    + Integer.parseInt(lines.get(3).strip()) + "/postgres?user=postgres";
            return Optional.of(new Address(url, passwordIn(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a database was ever made in the folder. */
    static boolean existsIn(Path folder) {
        return Files.exists(folder.resolve("postgresql").resolve("PG_VERSION"));
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    String password() {
        return password;
    }

    DataSource dataSource() {
        return server.getPostgresDatabase(java.util.Map.of("password", password));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            log.warn("The embedded database did not stop cleanly", e);
        } finally {
            lock.close();
        }
    }

    private static String passwordIn(Path folder) throws IOException {
        var file = folder.resolve("database-password");
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        var secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        var password = HexFormat.of().formatHex(secret);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password);
        return password;
    }

    /** A server that was killed leaves its PostgreSQL behind, still holding the folder: it is asked to stop first. */
    private static void stopOrphanOf(Path cluster) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var lines = Files.readAllLines(pidFile, StandardCharsets.UTF_8);
        if (!lines.isEmpty()) {
            postmaster(lines.get(0)).ifPresent(EmbeddedDatabase::stop);
        }
    }

    private static Optional<ProcessHandle> postmaster(String pid) {
        return ProcessHandle.of(Long.parseLong(pid.strip()))
                .filter(process -> process.info().command().orElse("").contains("postgres"));
    }

    private static void stop(ProcessHandle postmaster) {
        log.info("Stopping the database that an earlier run left behind");
        postmaster.destroy();
        try {
            postmaster.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("An earlier database still holds the data folder", e);
        }
    }

    private void closeTheDoor(Path cluster) throws IOException {
        try (var connection = dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter user postgres with password '" + password + "'");
            Files.writeString(cluster.resolve("pg_hba.conf"), """
                    # Loopback only, with the password in ../database-password
                    local all all scram-sha-256
                    host  all all 127.0.0.1/32 scram-sha-256
                    host  all all ::1/128 scram-sha-256
                    """);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("The new database could not be given its password", e);
        }
    }
}
