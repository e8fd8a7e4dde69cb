package org.probity;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.probity.earlywarning.UnreadableInputException;
import org.probity.earlywarning.command.EarlyWarning;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** What the jar does, by its first word: {@code serve} when there is none. */
@Command(
        name = "probity",
        description = "Integrity risk prevention and control for public bodies.",
        subcommands = {Commands.Serve.class, VerifyCommand.class, RehearseCommand.class, CommandLine.HelpCommand.class},
        mixinStandardHelpOptions = true,
        version = "Probity 0.1.0")
final class Commands implements Callable<Integer> {

    /** The command started something that goes on after it. */
    static final int GOES_ON = -1;

    static final int DONE = 0;
    static final int BROKEN = 1;
    static final int WRONG_USAGE = 2;
    static final int STORE_NOT_REACHED = 3;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Unmatched
    private final List<String> others = new ArrayList<>();

    static int run(String... arguments) {
        var commands = new CommandLine(new Commands());
        // the engine's own: they judge files and start nothing
        EarlyWarning.commands().forEach((name, command) -> commands.addSubcommand(name, command));
        java.util.Objects.requireNonNull(commands.getSubcommands().get("verify"))
                .setUnmatchedArgumentsAllowed(false);
        return commands.setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (command.getCommand() instanceof VerifyCommand) {
                        command.getErr().println(VerifyCommand.words(failure));
                        return STORE_NOT_REACHED;
                    }
                    if (failure instanceof UnreadableInputException unreadable) {
                        command.getErr().println(unreadable.getMessage());
                        return EarlyWarning.UNREADABLE_INPUT;
                    }
                    throw failure;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() {
        return serve(spec, others);
    }

    /** Options of the form {@code --name=value} are settings of the application; anything else is a mistake. */
    private static int serve(CommandSpec spec, List<String> settings) {
        settings.stream().filter(word -> !word.startsWith("--")).findFirst().ifPresent(word -> {
            throw new CommandLine.ParameterException(spec.commandLine(), "Not a command: " + word);
        });
        SpringApplication.run(Probity.class, settings.toArray(String[]::new));
        return GOES_ON;
    }

    /** Runs the web server. */
    @Command(
            name = "serve",
            description = "Runs the web server (the default). Settings: --server.port=8080 --probity.data=./data",
            mixinStandardHelpOptions = true)
    static final class Serve implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Unmatched
        private final List<String> settings = new ArrayList<>();

        @Override
        public Integer call() {
            return serve(spec, settings);
        }
    }
}
