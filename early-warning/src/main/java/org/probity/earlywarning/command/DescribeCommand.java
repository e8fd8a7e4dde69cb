package org.probity.earlywarning.command;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.log.Column;
import org.probity.earlywarning.log.Dictionary;
import org.probity.earlywarning.log.EventLog;
import org.probity.earlywarning.log.Field;
import org.probity.earlywarning.log.QualityFinding;
import picocli.CommandLine;

/** Says what a log holds, before anything is checked. */
@CommandLine.Command(
        name = "describe",
        description = "Says what a log holds: cases, events, variants, activities, officers, dates, data quality.",
        sortOptions = false)
final class DescribeCommand implements Callable<Integer> {

    private static final int MOST_FREQUENT = 50;
    private static final int SHOWN_OF_EACH_KIND = 5;

    @CommandLine.Mixin
    private LogArgument log = new LogArgument();

    @CommandLine.Option(names = "--format", paramLabel = "text|json", description = "How to print the result.")
    private OutputFormat format = OutputFormat.text;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec command;

    @Override
    public Integer call() {
        EventLog read = log.read();
        Map<String, @Nullable Object> result = LogSummary.of(read);
        Map<String, String> mapping = new LinkedHashMap<>(log.mapping().toMap());
        mapping.values().removeIf(String::isEmpty);
        result.put("mapping", mapping);
        result.put("mostFrequentActivities", frequent(read, Field.ACTIVITY));
        result.put("mostFrequentOfficers", frequent(read, Field.OFFICER));
        result.put("attributes", String.join(", ", read.attributeNames()));
        result.put("caseAttributes", String.join(", ", read.caseAttributeNames()));
        result.put("qualityExamples", examples(read));
        PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
        out.println(format == OutputFormat.json ? Json.write(result) : TextReport.of(result));
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private static Map<String, Integer> frequent(EventLog log, Field field) {
        Column column = log.column(field);
        int[] counts = new int[column.dictionary().size()];
        for (int event = 0; event < log.size(); event++) {
            int code = column.code(event);
            if (code != Dictionary.ABSENT) {
                counts[code]++;
            }
        }
        List<Integer> codes = IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer code) -> -counts[code]).thenComparing(code -> code))
                .limit(MOST_FREQUENT)
                .toList();
        Map<String, Integer> frequent = new LinkedHashMap<>();
        codes.forEach(code -> frequent.put(column.dictionary().text(code), counts[code]));
        return frequent;
    }

    private static Map<String, String> examples(EventLog log) {
        Map<String, String> examples = new LinkedHashMap<>();
        log.quality().counts().keySet().forEach(kind -> {
            List<String> shown = log.quality().findings().stream()
                    .filter(finding -> finding.kind() == kind)
                    .limit(SHOWN_OF_EACH_KIND)
                    .map(DescribeCommand::shown)
                    .toList();
            examples.put(LogSummary.name(kind), String.join("; ", shown));
        });
        return examples;
    }

    private static String shown(QualityFinding finding) {
        String row = finding.row() > 0 ? "row " + finding.row() : "case " + finding.caseId();
        return finding.found().isEmpty() ? row : row + " '" + finding.found() + "'";
    }
}
