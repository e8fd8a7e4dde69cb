package org.probity.earlywarning.log;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads an XES log into columns. Several threads each take blocks that end with a trace. A comment could hold what
 * looks like the end of a trace; then, and whenever anything is wrong, the file is read again from start to end by one
 * thread, which knows the exact place.
 */
final class XesReader {

    private final LogFile file;
    private final LogMapping mapping;

    XesReader(LogFile file, LogMapping mapping) {
        this.file = file;
        this.mapping = mapping;
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
                sink.found());
    }

    private EventLog readOnThreads(int threads) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try (InputStream in = file.open()) {
            TraceBlocks blocks = new TraceBlocks(in, file.progress());
            List<XesWorker> all = new ArrayList<>();
            for (int index = 0; index < threads; index++) {
                all.add(new XesWorker(index, blocks, mapping));
            }
            List<Future<Void>> done = new ArrayList<>();
            for (Callable<Void> each : all) {
                done.add(workers.submit(each));
            }
            for (Future<Void> each : done) {
                each.get();
            }
            return XesWorker.join(all);
        } catch (ExecutionException failed) {
            throw new CutWronglyException();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("reading was stopped", stopped);
        } finally {
            workers.shutdownNow();
        }
    }

    /** The blocks read by the threads do not make a log. */
    static final class CutWronglyException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
