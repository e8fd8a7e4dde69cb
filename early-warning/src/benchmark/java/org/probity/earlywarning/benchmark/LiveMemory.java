package org.probity.earlywarning.benchmark;

import java.nio.file.Path;
import org.probity.earlywarning.log.EventLog;
import org.probity.earlywarning.log.EventLogs;

/** Says what a log occupies once it is read: all live memory, and the columns by event. Argument: the log. */
public final class LiveMemory {

    private LiveMemory() {}

    public static void main(String[] arguments) {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        EventLog log = EventLogs.read(Path.of(arguments[0]));
        System.gc();
        long after = runtime.totalMemory() - runtime.freeMemory();
        System.out.printf(
                "%,d events, %,d cases: %.1f MB live, %.1f bytes an event in columns%n",
                log.size(), log.caseCount(), (after - before) / 1e6, (double) log.columnBytes() / log.size());
    }
}
