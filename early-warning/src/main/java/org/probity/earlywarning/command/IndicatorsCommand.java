package org.probity.earlywarning.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.indicator.CatalogueEntry;
import org.probity.earlywarning.indicator.Monitor;
import picocli.CommandLine;

/** Lists the indicators. */
@CommandLine.Command(
        name = "indicators",
        description = "Lists the indicators with their parameters and sources.",
        sortOptions = false)
final class IndicatorsCommand implements Callable<Integer> {

    private final Monitor monitor;

    @CommandLine.Option(names = "--language", paramLabel = "en|zh", description = "The language of the texts.")
    private Language language = Language.en;

    @CommandLine.Option(names = "--format", paramLabel = "text|json", description = "How to print the list.")
    private OutputFormat format = OutputFormat.text;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec command;

    /** The languages of the signals; the names are those typed on the command line. */
    enum Language {
        en,
        zh
    }

    IndicatorsCommand(Monitor monitor) {
        this.monitor = monitor;
    }

    @Override
    public Integer call() {
        Map<String, Map<String, Object>> list = new LinkedHashMap<>();
        for (CatalogueEntry each : monitor.catalogue(Locale.forLanguageTag(language.name()))) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", each.name());
            entry.put("rule", each.rule());
            entry.put("parameters", each.parameters());
            entry.put("source", each.source());
            list.put(each.code(), entry);
        }
        PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
        out.println(format == OutputFormat.json ? Json.write(list) : TextReport.of(list));
        out.flush();
        return CommandLine.ExitCode.OK;
    }
}
