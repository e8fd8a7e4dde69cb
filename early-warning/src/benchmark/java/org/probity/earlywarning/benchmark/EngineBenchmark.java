package org.probity.earlywarning.benchmark;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.probity.earlywarning.chart.Chart;
import org.probity.earlywarning.chart.Charts;
import org.probity.earlywarning.conformance.ChartChecker;
import org.probity.earlywarning.conformance.Conformance;
import org.probity.earlywarning.log.EventLog;
import org.probity.earlywarning.log.EventLogs;

/** The work with stated targets, warm, in one process. The checker is new each time, so nothing is remembered. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 10)
@Measurement(iterations = 15)
@Fork(1)
public class EngineBenchmark {

    private static final int THREADS = 2;
    private static final Path FINES = Path.of(System.getProperty("fines", "target/benchmarks/RTFMP.xes"));
    private static final Path DATA = Path.of(System.getProperty("data", "../shared/data"));

    private EventLog fines = EventLogs.read(FINES);
    private EventLog noisy = EventLogs.read(DATA.resolve("logs/a32f0n10.xes.gz"));
    private Chart finesChart = Charts.readSupported(DATA.resolve("models/roadtraffic.pnml"));
    private Chart noisyChart = Charts.readSupported(DATA.resolve("models/a32.pnml"));

    /** The logs are read once, not in each measurement. */
    @Setup
    public void ready() {
        if (fines.size() == 0 || noisy.size() == 0) {
            throw new IllegalStateException("there is nothing to measure");
        }
    }

    @Benchmark
    public int readOnTwoThreads() {
        return EventLogs.read(FINES, Map.of(), THREADS, bytes -> {}).size();
    }

    @Benchmark
    public int readOnOneThread() {
        return EventLogs.read(FINES, Map.of(), 1, bytes -> {}).size();
    }

    @Benchmark
    public long stream() {
        long[] count = new long[1];
        EventLogs.stream(FINES, Map.of(), event -> count[0]++);
        return count[0];
    }

    @Benchmark
    public int conformanceOfAllFines() {
        return Conformance.of(fines, ChartChecker.of(finesChart), THREADS).fitting();
    }

    @Benchmark
    public long alignmentsOfThousandDistinctCases() {
        return Conformance.of(noisy, ChartChecker.of(noisyChart), THREADS).cost();
    }
}
