package org.probity;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.probity.audit.Finding;
import org.probity.audit.Report;
import org.probity.audit.Verification;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Proves the log whole without the web server. On a data folder whose server runs it reads that server's database; otherwise it
 * starts the folder's database for as long as it takes.
 */
@Command(
        name = "verify",
        description = "Proves the log of acts and the data it covers whole, or names what was changed behind its back.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:whole", "1:broken; what was found is listed", "2:wrong usage", "3:the store cannot be read"})
final class VerifyCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            description = "Data folder; default ${DEFAULT-VALUE}",
            defaultValue = "${env:PROBITY_DATA:-./data}")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Option(names = "--db-url", description = "A PostgreSQL server instead", defaultValue = "${env:PROBITY_DB_URL}")
    private @Nullable String url;

    @Option(names = "--db-user", description = "Its user", defaultValue = "${env:PROBITY_DB_USER}")
    private @Nullable String user;

    @Option(
            names = "--key",
            description = "File of the signing key; default probity.audit.key in the data folder",
            defaultValue = "${env:PROBITY_AUDIT_KEY}")
    private @Nullable Path key;

    @Option(names = "--language", description = "zh or en", defaultValue = "${sys:user.language}")
    @SuppressWarnings("NullAway.Init")
    private String language;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws SQLException {
        LoggingSystem.get(VerifyCommand.class.getClassLoader()).beforeInitialize();
        if (url != null && !url.isBlank()) {
            return verify(source(url, user, System.getenv("PROBITY_DB_PASSWORD")));
        }
        if (!EmbeddedDatabase.existsIn(data)) {
            throw new IllegalStateException(
                    "There is no store in " + data.toAbsolutePath().normalize());
        }
        var running = EmbeddedDatabase.runningIn(data);
        if (running.isPresent()) {
            return verify(source(running.get().url(), "postgres", running.get().password()));
        }
        try (var own = EmbeddedDatabase.in(data)) {
            return verify(own.dataSource());
        }
    }

    private int verify(DataSource store) throws SQLException {
        var keyFile = key != null && !key.toString().isBlank() ? key : data.resolve("probity.audit.key");
        var report = new Verification(store, AuditedKinds.declared(), keyFile, Clock.systemUTC()).run();
        print(report, Files.exists(keyFile));
        return report.whole() ? Commands.DONE : Commands.BROKEN;
    }

    private void print(Report report, boolean keyKnown) {
        var texts = ResourceBundle.getBundle(
                "modules/audit/messages",
                language.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        PrintWriter out = spec.commandLine().getOut();
        for (Finding finding : report.findings()) {
            out.println(say(texts, finding.message(), finding.arguments().toArray()));
        }
        if (report.found() > report.findings().size()) {
            out.println(say(
                    texts,
                    "audit.verify.more",
                    report.found() - report.findings().size()));
        }
        out.println(say(
                texts,
                "audit.verify.read",
                report.entries(),
                report.checkpoints(),
                report.signedUpTo(),
                report.subjects(),
                report.kinds()));
        out.println(
                keyKnown ? say(texts, "audit.verify.key", report.fingerprint()) : say(texts, "audit.verify.no-key"));
        out.println(
                report.whole() ? say(texts, "audit.verify.whole") : say(texts, "audit.verify.broken", report.found()));
        out.flush();
    }

    private static String say(ResourceBundle texts, String message, @Nullable Object... arguments) {
        return new MessageFormat(texts.getString(message), Locale.ROOT).format(arguments);
    }

    private static DataSource source(String url, @Nullable String user, @Nullable String password) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** What an operator is told when the store cannot be read. */
    static String words(Exception failure) {
        var cause = failure.getCause();
        return "The store cannot be read: " + failure.getMessage()
                + (cause == null ? "" : " (" + cause.getMessage() + ")");
    }
}
