package org.probity.earlywarning.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.probity.earlywarning.UnreadableInputException;
import org.probity.earlywarning.indicator.Monitor;
import org.probity.earlywarning.monitoring.IndicatorMonitor;
import picocli.CommandLine;

/** The program. Ends with 0 when done (signals or not), 2 for wrong usage, 3 for input that cannot be read. */
@CommandLine.Command(
        name = "early-warning",
        description = "Compares what a public body did with what it declared.",
        mixinStandardHelpOptions = true,
        version = "early-warning 0.1.0",
        synopsisSubcommandLabel = "COMMAND")
public final class EarlyWarning implements Runnable {

    /** The exit code for input that cannot be read. */
    public static final int UNREADABLE_INPUT = 3;

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        ShortRun.of(arguments).ifPresent(System::exit);
        run(arguments);
    }

    static void run(String[] arguments) {
        CommandLine line = commandLine(new IndicatorMonitor());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        try {
            System.exit(line.execute(arguments));
        } catch (OutOfMemoryError tooLarge) {
            long megabytes = Runtime.getRuntime().maxMemory() >> 20;
            line.getErr()
                    .println("The log needs more memory than the " + megabytes + " MB there are; "
                            + "give more, such as java -Xmx" + 2 * megabytes + "m -jar ...");
            System.exit(UNREADABLE_INPUT);
        }
    }

    /** The commands by their names, for a program that has others beside them. */
    public static Map<String, CommandLine> commands() {
        return commandLine(new IndicatorMonitor()).getSubcommands();
    }

    static CommandLine commandLine(Monitor monitor) {
        return new CommandLine(new EarlyWarning())
                .addSubcommand(new CheckCommand(monitor))
                .addSubcommand(new DescribeCommand())
                .addSubcommand(new IndicatorsCommand(monitor))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    if (failure instanceof UnreadableInputException unreadable) {
                        line.getErr().println(unreadable.getMessage());
                        return UNREADABLE_INPUT;
                    }
                    throw failure;
                });
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                java.util.Objects.requireNonNull(spec).commandLine(),
                "a command is needed: check, describe, indicators");
    }
}
