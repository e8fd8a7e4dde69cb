package org.probity.earlywarning.log;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;

/** One of the threads that read a log: takes block after block and remembers which of its events came from which. */
final class XesWorker implements Callable<Void> {

    private record Part(int block, LogAssembly.Run run, int found) {}

    private final int index;
    private final TraceBlocks blocks;
    private final XesColumns sink;
    private final List<Part> parts = new ArrayList<>();
    private boolean lastSeen;

    XesWorker(int index, TraceBlocks blocks, LogMapping mapping) {
        this.index = index;
        this.blocks = blocks;
        this.sink = new XesColumns(mapping);
    }

    @Override
    public Void call() throws IOException {
        XesScanner scanner = sink.scanner();
        LogColumns columns = sink.columns();
        byte[] own = new byte[TraceBlocks.USUAL_BYTES + XesScanner.PADDING];
        for (TraceBlocks.Block block = blocks.next(own); block != null; block = blocks.next(own)) {
            own = block.bytes();
            int events = columns.events();
            int cases = columns.cases();
            if (block.number() > 0) {
                scanner.startWithinLog();
            }
            int end = scanner.scan(block.bytes(), 0, block.length());
            lastSeen |= block.isLast();
            boolean whole = block.isLast() ? scanner.isComplete() : scanner.isBetweenTraces();
            if (end != block.length() || !whole) {
                throw new XesReader.CutWronglyException();
            }
            parts.add(new Part(
                    block.number(),
                    new LogAssembly.Run(index, events, columns.events(), cases, columns.cases(), 0),
                    sink.found().size()));
        }
        return null;
    }

    /** One log of all that the threads read, in the order of the file. */
    static EventLog join(List<XesWorker> workers, Clock clock) {
        if (workers.stream().noneMatch(worker -> worker.lastSeen)) {
            throw new XesReader.CutWronglyException();
        }
        List<Part> ordered = new ArrayList<>();
        workers.forEach(worker -> ordered.addAll(worker.parts));
        ordered.sort(Comparator.comparingInt(Part::block));
        List<LogAssembly.Run> runs = new ArrayList<>();
        List<QualityFinding> found = new ArrayList<>();
        int[] foundBefore = new int[workers.size()];
        int events = 0;
        for (Part part : ordered) {
            LogAssembly.Run run = part.run();
            int shift = events - run.fromEvent();
            runs.add(new LogAssembly.Run(
                    run.source(), run.fromEvent(), run.toEvent(), run.fromCase(), run.toCase(), shift));
            List<QualityFinding> own = workers.get(run.source()).sink.found();
            for (QualityFinding each : own.subList(foundBefore[run.source()], part.found())) {
                found.add(new QualityFinding(each.kind(), each.row() + shift, each.caseId(), each.found()));
            }
            foundBefore[run.source()] = part.found();
            events += run.toEvent() - run.fromEvent();
        }
        return LogAssembly.join(
                workers.stream().map(worker -> worker.sink.columns()).toList(), runs, found, clock);
    }
}
