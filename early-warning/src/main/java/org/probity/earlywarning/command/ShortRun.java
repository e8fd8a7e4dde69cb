package org.probity.earlywarning.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hands a run of a few seconds to a virtual machine made for that. Over a log of middling size more than half of the
 * processors' time would go into code optimised for hours to come, and a jar cannot say which options it wants; see
 * {@code docs/decisions}. Whoever gives options to the virtual machine keeps those and no others.
 */
final class ShortRun {

    /** Only the first, quick compiler, and the collector with the least work on the side. */
    private static final List<String> OPTIONS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseParallelGC", "-XX:-UsePerfData", "-Xshare:auto");

    /** Below, the run is over before the second machine pays; above, the optimised code does. In bytes unpacked. */
    private static final long SMALLEST = 16L << 20;

    private static final long LARGEST = 768L << 20;

    /** How many bytes a packed one makes, about. */
    private static final long PACKED = 40;

    private ShortRun() {}

    /** Runs the program in a machine of its own and gives its exit code; empty where it should run in this one. */
    static Optional<Integer> of(String[] arguments) {
        long size = largestFile(arguments);
        if (size < SMALLEST || size > LARGEST || hasOptionsByEnvironment()) {
            return Optional.empty();
        }
        ProcessHandle.Info self = ProcessHandle.current().info();
        List<String> command = command(
                self.command().orElse(null), List.of(self.arguments().orElse(new String[0])), List.of(arguments));
        return command.isEmpty() ? Optional.empty() : run(command);
    }

    /** The command of the second machine; empty unless the first was started as {@code java -jar FILE ARGUMENTS}. */
    static List<String> command(@Nullable String java, List<String> given, List<String> arguments) {
        int own = given.size() - arguments.size();
        if (java == null || own != 2 || !given.get(0).equals("-jar")) {
            return List.of();
        }
        if (!given.subList(own, given.size()).equals(arguments)) {
            return List.of();
        }
        List<String> command = new ArrayList<>();
        command.add(java);
        command.addAll(OPTIONS);
        command.add("-cp");
        command.add(given.get(1));
        command.add(InProcess.class.getName());
        command.addAll(arguments);
        return command;
    }

    private static Optional<Integer> run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            Thread stop = new Thread(process::destroy);
            Runtime.getRuntime().addShutdownHook(stop);
            return Optional.of(process.waitFor());
        } catch (IOException notStarted) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.of(EarlyWarning.UNREADABLE_INPUT);
        }
    }

    private static boolean hasOptionsByEnvironment() {
        return System.getenv("JAVA_TOOL_OPTIONS") != null
                || System.getenv("JDK_JAVA_OPTIONS") != null
                || System.getenv("_JAVA_OPTIONS") != null;
    }

    private static long largestFile(String[] arguments) {
        long largest = 0;
        for (String argument : arguments) {
            try {
                Path file = Path.of(argument);
                long size = Files.isRegularFile(file) ? Files.size(file) : 0;
                largest = Math.max(largest, argument.endsWith(".gz") ? size * PACKED : size);
            } catch (IOException | InvalidPathException notAFile) {
                // Then it is no log either.
            }
        }
        return largest;
    }

    /** The program in the second machine. */
    static final class InProcess {

        private InProcess() {}

        public static void main(String[] arguments) {
            EarlyWarning.run(arguments);
        }
    }
}
