package org.probity.earlywarning;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.probity.earlywarning.chart.Chart;
import org.probity.earlywarning.chart.Charts;
import org.probity.earlywarning.conformance.ChartChecker;
import org.probity.earlywarning.log.EventLogs;

/**
 * Feeds the four readers with anything. A reader may refuse what it is given, in the one way the program knows how to
 * tell; anything else is a defect. The build replays what was found before; {@code docs/benchmarks-engine.sh fuzz}
 * looks for more.
 */
class ReaderFuzzTests {

    @TempDir
    private Path folder = Path.of("");

    @FuzzTest(maxDuration = "5m")
    void xes(byte[] bytes) throws IOException {
        readLog(bytes, "<log>");
    }

    @FuzzTest(maxDuration = "5m")
    void csv(byte[] bytes) throws IOException {
        readLog(bytes, "case,activity,time,officer,amount,case:x\n");
    }

    @FuzzTest(maxDuration = "5m")
    void bpmn(byte[] bytes) {
        readChart(bytes);
    }

    @FuzzTest(maxDuration = "5m")
    void pnml(byte[] bytes) {
        readChart(bytes);
    }

    private void readLog(byte[] bytes, String head) throws IOException {
        Path file = folder.resolve("log");
        byte[] headed = head.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] both = java.util.Arrays.copyOf(headed, headed.length + bytes.length);
        System.arraycopy(bytes, 0, both, headed.length, bytes.length);
        for (byte[] each : List.of(bytes, both)) {
            Files.write(file, each);
            tolerant(() -> EventLogs.read(file, Map.of(), 2, read -> {}));
            tolerant(() -> EventLogs.stream(file, Map.of(), event -> event.amount()));
        }
    }

    private static void readChart(byte[] bytes) {
        tolerant(() -> {
            Chart chart = Charts.read("chart", bytes);
            if (chart.unsupported().isEmpty()) {
                ChartChecker.of(chart, 1000).check(List.of("a", "b"));
            }
        });
    }

    private static void tolerant(Runnable reading) {
        try {
            reading.run();
        } catch (UnreadableInputException refused) {
            // The one way to refuse.
        }
    }
}
