package org.probity;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;

/**
 * Starts the server once on a scratch store, reads one page and ends. {@code ./run} does so after a build with {@code
 * -XX:ArchiveClassesAtExit}: the Java machine writes down the classes that a start needs and finds them at once from then on
 * (docs/decisions/0007).
 */
@Command(name = "rehearse", hidden = true, description = "Starts on a scratch store, reads one page and ends.")
final class RehearseCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public Integer call() throws IOException, InterruptedException {
        var scratch = Files.createTempDirectory("probity-rehearsal");
        try {
            return read(scratch);
        } finally {
            FileSystemUtils.deleteRecursively(scratch);
        }
    }

    private static int read(Path scratch) throws IOException, InterruptedException {
        try (var application = SpringApplication.run(
                Probity.class,
                "--server.port=0",
                "--server.shutdown=immediate",
                "--probity.data=" + scratch,
                // whatever the surroundings say: never the store of a body at work
                "--probity.db.url=",
                "--probity.audit.key=" + scratch.resolve("probity.audit.key"),
                "--probity.petition.key=" + scratch.resolve("probity.petition.key"),
                "--probity.demo=false",
                "--probity.welcome=false",
                "--logging.level.org.probity=warn")) {
            var page = URI.create(
                    "http://localhost:" + application.getEnvironment().getProperty("local.server.port") + "/sign-in");
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(page).timeout(PATIENCE).build(),
                            HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() < 400 ? Commands.DONE : Commands.BROKEN;
        }
    }
}
