package org.probity.earlywarning.log;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.probity.earlywarning.Threads;

/**
 * Reads an XES log into columns. Several threads each take blocks that end with a trace. A comment could hold what
 * looks like the end of a trace; then, and whenever anything is wrong, the file is read again from start to end by one
 * thread, which knows the exact place.
 */
final class XesReader {

    private final LogFile file;
    private final LogMapping mapping;
    private final Clock clock;

    XesReader(LogFile file, LogMapping mapping, Clock clock) {
        this.file = file;
        this.mapping = mapping;
        this.clock = clock;
    }

    EventLog read(int threads) throws IOException {
        if (threads > 1) {
            try {
                return readOnThreads(threads);
            } catch (CutWronglyException again) {
                // One thread tells what is wrong and where, or finds that nothing is.
            }
        }
        return readAlone();
    }

    private EventLog readAlone() throws IOException {
        XesColumns sink = new XesColumns(mapping);
        new XesStream(file, sink.scanner()).read();
        LogColumns columns = sink.columns();
        return LogAssembly.join(
                List.of(columns),
                List.of(new LogAssembly.Run(0, 0, columns.events(), 0, columns.cases(), 0)),
                sink.found(),
                clock);
    }

    private EventLog readOnThreads(int threads) throws IOException {
        List<XesWorker> all = new ArrayList<>();
        try (InputStream in = file.open()) {
            TraceBlocks blocks = new TraceBlocks(in, TraceBlocks.MOST_BYTES, file.progress());
            for (int index = 0; index < threads; index++) {
                all.add(new XesWorker(index, blocks, mapping));
            }
            Threads.run(all, threads);
        } catch (RuntimeException failed) {
            // Whatever it was: read from start to end, it is found again with its place, or not at all.
            throw new CutWronglyException();
        }
        return XesWorker.join(all, clock);
    }

    /** The blocks read by the threads do not make a log. */
    static final class CutWronglyException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
