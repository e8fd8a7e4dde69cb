package org.probity.earlywarning.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.UnreadableInputException;
import org.probity.earlywarning.chart.Charts;
import org.probity.earlywarning.conformance.ChartChecker;
import org.probity.earlywarning.conformance.Conformance;
import org.probity.earlywarning.feed.FeedFile;
import org.probity.earlywarning.indicator.Monitor;
import org.probity.earlywarning.indicator.SignalReport;
import org.probity.earlywarning.log.EventLog;
import picocli.CommandLine;

/** Checks a log against a chart and the indicators. */
@CommandLine.Command(
        name = "check",
        description =
                "Holds a log against its chart, and a log and feeds of records against the indicators. A signal is a reason to look, not a finding.",
        sortOptions = false)
final class CheckCommand implements Callable<Integer> {

    private static final int SHOWN_DEFECTS = 20;

    private final Monitor monitor;

    @CommandLine.Mixin
    private LogArgument log = new LogArgument();

    @CommandLine.Mixin
    private FeedArguments feeds = new FeedArguments();

    @CommandLine.Option(
            names = "--chart",
            paramLabel = "FILE",
            description = "What was declared: a process chart (.bpmn) or reference net (.pnml).")
    private @Nullable Path chart;

    @CommandLine.Option(names = "--indicators", paramLabel = "FILE", description = "Which indicators, and how strict.")
    private @Nullable Path indicators;

    @CommandLine.Option(names = "--calendar", paramLabel = "FILE", description = "Working days and holidays.")
    private @Nullable Path calendar;

    @CommandLine.Option(names = "--signals", paramLabel = "OUT.jsonl", description = "Write one signal a line.")
    private @Nullable Path signals;

    @CommandLine.Option(names = "--format", paramLabel = "text|json", description = "How to print the result.")
    private OutputFormat format = OutputFormat.text;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec command;

    CheckCommand(Monitor monitor) {
        this.monitor = monitor;
    }

    @Override
    public Integer call() {
        long begun = System.nanoTime();
        ChartChecker checker = chart == null ? null : ChartChecker.of(Charts.readSupported(chart));
        List<FeedFile> files = feeds.files();
        EventLog read = files.isEmpty() || log.isGiven() ? log.read() : null;
        long readNanos = System.nanoTime() - begun;
        Conformance conformance = checker == null || read == null ? null : Conformance.of(read, checker, log.threads());
        Map<String, Integer> defects = new TreeMap<>();
        SignalReport report = monitor.examine(
                read,
                checker,
                files,
                finding -> defects.merge(finding.toString(), 1, Integer::sum),
                indicators,
                calendar,
                log.threads());
        long checkNanos = System.nanoTime() - begun - readNanos;
        if (signals != null) {
            write(report, signals);
        }
        Map<String, @Nullable Object> result = read == null ? new LinkedHashMap<>() : LogSummary.of(read);
        if (!files.isEmpty()) {
            result.put(
                    "feeds",
                    files.stream().map(file -> file.kind().feed()).toList().toString());
            result.put("feedQuality", shown(defects));
        }
        result.put("replay", conformance == null ? null : replay(conformance));
        result.put("alignment", conformance == null ? null : alignment(conformance));
        result.put("signals", format == OutputFormat.json ? report.counts() : forReader(report));
        if (format == OutputFormat.json) {
            result.put("examined", report.examined());
        }
        Map<String, Object> seconds = new LinkedHashMap<>();
        seconds.put("read", readNanos / 1e9);
        seconds.put("check", checkNanos / 1e9);
        result.put("seconds", seconds);
        PrintWriter out =
                java.util.Objects.requireNonNull(command).commandLine().getOut();
        out.println(format == OutputFormat.json ? Json.write(result) : TextReport.of(result));
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    /** What each indicator found, of how many it judged where it says so, and its name. */
    private Map<String, Object> forReader(SignalReport report) {
        Map<String, String> names = new HashMap<>();
        monitor.catalogue(Locale.ENGLISH).forEach(entry -> names.put(entry.code(), entry.name()));
        Map<String, Object> lines = new LinkedHashMap<>();
        report.counts().forEach((code, count) -> {
            Long judged = report.examined().get(code);
            String found = String.format(Locale.ROOT, "%,d", count);
            String of = judged == null ? "" : String.format(Locale.ROOT, " of %,d", judged);
            lines.put(code, String.format(Locale.ROOT, "%-20s%s", found + of, names.get(code)));
        });
        return lines;
    }

    /** The first defects, and how many there are in all. */
    private static Map<String, Object> shown(Map<String, Integer> defects) {
        Map<String, Object> shown = new LinkedHashMap<>();
        if (!defects.isEmpty()) {
            shown.put("defects", defects.size());
        }
        defects.keySet().stream().limit(SHOWN_DEFECTS).forEach(defect -> shown.put(defect, 1));
        return shown;
    }

    private static Map<String, Object> replay(Conformance conformance) {
        Map<String, Object> replay = new LinkedHashMap<>();
        replay.put("missing", conformance.replay().missing());
        replay.put("remaining", conformance.replay().remaining());
        replay.put("consumed", conformance.replay().consumed());
        replay.put("produced", conformance.replay().produced());
        replay.put("fitting", conformance.fitting());
        replay.put("averageTraceFitness", conformance.averageReplayFitness());
        replay.put("logFitness", conformance.replay().fitness());
        return replay;
    }

    private static Map<String, Object> alignment(Conformance conformance) {
        Map<String, Object> alignment = new LinkedHashMap<>();
        alignment.put("fitting", conformance.fitting());
        alignment.put("cost", conformance.cost());
        alignment.put("averageTraceFitness", conformance.averageAlignmentFitness());
        alignment.put("bounded", conformance.bounded());
        return alignment;
    }

    private static void write(SignalReport report, Path to) {
        try (BufferedWriter out = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
            report.writeLines(out);
        } catch (IOException failed) {
            throw new UnreadableInputException(
                    to.toString(), "line 1", "a file that can be written was expected (" + failed.getMessage() + ")");
        }
    }
}
