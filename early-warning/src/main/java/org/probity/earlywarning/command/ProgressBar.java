package org.probity.earlywarning.command;

import java.io.PrintStream;
import java.util.function.LongConsumer;

/** Shows on a terminal how far a file is read; ten times a second at most. */
final class ProgressBar implements LongConsumer {

    private static final int WIDTH = 40;
    private static final long PAUSE_NANOS = 100_000_000;

    private final PrintStream terminal;
    private final long total;
    private long shown = System.nanoTime();

    /** @param total the bytes to read, or 0 where it is not known because the file is packed */
    ProgressBar(PrintStream terminal, long total) {
        this.terminal = terminal;
        this.total = total;
    }

    @Override
    public void accept(long bytes) {
        long now = System.nanoTime();
        if (now - shown < PAUSE_NANOS) {
            return;
        }
        shown = now;
        terminal.print("\r" + line(bytes));
        terminal.flush();
    }

    String line(long bytes) {
        String megabytes = bytes / 1_000_000 + " MB read";
        if (total <= 0) {
            return megabytes;
        }
        int filled = (int) Math.min(WIDTH, bytes * WIDTH / total);
        return "[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + megabytes;
    }

    /** Takes the bar away. */
    void end() {
        terminal.print("\r" + " ".repeat(WIDTH + 24) + "\r");
        terminal.flush();
    }
}
