package org.probity.earlywarning.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.UnreadableInputException;
import org.probity.earlywarning.log.EventLog;
import org.probity.earlywarning.log.EventLogs;
import org.probity.earlywarning.log.LogMapping;
import picocli.CommandLine;

/** The log a command works on, and how it is read. */
final class LogArgument {

    static final int MOST_THREADS = 256;

    @CommandLine.Parameters(
            arity = "0..1",
            paramLabel = "LOG",
            description = "The event log: XES or CSV, plain or .gz.")
    private Path path = Path.of("");

    @CommandLine.Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "Which column or key states what: lines such as 'officer = Handled by' for case, time, "
                    + "activity, power, officer, post, section, counterparty, amount, currency, decision, reason, "
                    + "lifecycle.")
    private @Nullable Path mapping;

    @CommandLine.Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads to use; all processors by default.")
    private int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());

    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    private CommandLine.Model.@Nullable CommandSpec command;

    Path path() {
        return path;
    }

    int threads() {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new CommandLine.ParameterException(
                    java.util.Objects.requireNonNull(command).commandLine(),
                    "--threads must be from 1 to " + MOST_THREADS + ", not " + threads);
        }
        return threads;
    }

    boolean isGiven() {
        return !path.toString().isEmpty();
    }

    EventLog read() {
        needed();
        int usable = threads();
        Map<String, String> given = given();
        if (System.console() == null) {
            return read(given, usable, bytes -> {});
        }
        PrintStream terminal = System.err;
        ProgressBar bar = new ProgressBar(terminal, size());
        try {
            return read(given, usable, bar);
        } finally {
            bar.end();
        }
    }

    private void needed() {
        if (!isGiven()) {
            throw new CommandLine.ParameterException(
                    java.util.Objects.requireNonNull(command).commandLine(), "Missing required parameter: 'LOG'");
        }
    }

    LogMapping mapping() {
        try {
            return EventLogs.mapping(path, given());
        } catch (IllegalArgumentException wrong) {
            throw wrongMapping(wrong);
        }
    }

    private EventLog read(Map<String, String> given, int usable, LongConsumer progress) {
        try {
            return EventLogs.read(path, given, usable, progress);
        } catch (IllegalArgumentException wrong) {
            throw wrongMapping(wrong);
        }
    }

    private UnreadableInputException wrongMapping(IllegalArgumentException wrong) {
        return new UnreadableInputException(String.valueOf(mapping), "line 1", String.valueOf(wrong.getMessage()));
    }

    private Map<String, String> given() {
        if (mapping == null) {
            return Map.of();
        }
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(mapping, StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException failed) {
            throw new UnreadableInputException(
                    mapping.toString(), "line 1", "lines such as 'officer = Handled by' in UTF-8 were expected");
        }
        Map<String, String> given = new HashMap<>();
        lines.stringPropertyNames()
                .forEach(name -> given.put(name, lines.getProperty(name).strip()));
        return given;
    }

    private long size() {
        try {
            return path.toString().endsWith(".gz") ? 0 : Files.size(path);
        } catch (IOException unknown) {
            return 0;
        }
    }
}
