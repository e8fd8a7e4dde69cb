package org.probity.earlywarning.log;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Gives the events of an XES file in its order, while several threads read ahead: each takes a block that ends with a
 * trace. A block is given only when it and all before it were read as they would have been from start to end. With the
 * first that was not (a comment may hold what looks like the end of a trace), or that is damaged, one thread begins
 * anew and passes over what has been given.
 */
final class XesStreaming {

    private static final int BLOCK_BYTES = 1 << 19;
    private static final int MOST_BYTES = 8 << 20;

    private final LogFile file;
    private final LogMapping mapping;
    private final Consumer<? super Event> to;
    private final Queue<Part> idle = new ConcurrentLinkedQueue<>();
    private boolean fetchedAll;
    private long given;

    XesStreaming(LogFile file, LogMapping mapping, Consumer<? super Event> to) {
        this.file = file;
        this.mapping = mapping;
        this.to = to;
    }

    void read(int threads) throws IOException {
        if (threads <= 1 || !readAhead(threads)) {
            readAlone();
        }
    }

    /** What one thread needs to read a block, used again for the next. */
    private final class Part {
        private final List<StreamedEvent> events = new ArrayList<>();
        private final XesEvents sink = new XesEvents(mapping, events::add);
        private byte[] bytes = new byte[BLOCK_BYTES + XesScanner.PADDING];
        private StreamedEvent.RowsBefore rowsBefore = sink.startPart();
        private boolean isLast;

        /** Whether the block began and ended between two traces, or with the file. */
        private boolean read(TraceBlocks.Block block) {
            bytes = block.bytes();
            isLast = block.isLast();
            rowsBefore = sink.startPart();
            XesScanner scanner = sink.scanner();
            if (block.number() > 0) {
                scanner.startWithinLog();
            }
            int end = scanner.scan(bytes, 0, block.length());
            return end == block.length() && (isLast ? scanner.isComplete() : scanner.isBetweenTraces());
        }

        private void give() {
            rowsBefore.are(given);
            for (StreamedEvent event : events) {
                given++;
                to.accept(event);
            }
            events.clear();
        }
    }

    /** Whether the whole file has been given. */
    private boolean readAhead(int threads) throws IOException {
        ExecutorService readers = Executors.newFixedThreadPool(threads);
        try (InputStream in = file.open()) {
            TraceBlocks blocks = new TraceBlocks(in, MOST_BYTES, file.progress());
            Deque<Future<@Nullable Part>> ahead = new ArrayDeque<>();
            fetch(threads, blocks, readers, ahead);
            while (!ahead.isEmpty()) {
                Part next = result(ahead.remove());
                if (next == null) {
                    return false;
                }
                next.give();
                if (next.isLast) {
                    return true;
                }
                idle.add(next);
                fetch(threads, blocks, readers, ahead);
            }
            return false;
        } finally {
            readers.shutdownNow();
        }
    }

    /** So many blocks are under way as keep the threads busy. */
    private void fetch(int threads, TraceBlocks blocks, ExecutorService readers, Deque<Future<@Nullable Part>> ahead) {
        while (!fetchedAll && ahead.size() <= threads) {
            Part free = idle.poll();
            Part part = free == null ? new Part() : free;
            try {
                TraceBlocks.Block block = blocks.next(part.bytes);
                fetchedAll = block == null || block.isLast();
                if (block != null) {
                    ahead.add(readers.submit(() -> part.read(block) ? part : null));
                }
            } catch (IOException | TraceBlocks.UncutException damaged) {
                // What was fetched before is still given; then one thread finds the damage again, and its place.
                fetchedAll = true;
            }
        }
    }

    private static @Nullable Part result(Future<@Nullable Part> read) {
        try {
            return read.get();
        } catch (ExecutionException damaged) {
            return null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the reading was stopped", stopped);
        }
    }

    private void readAlone() throws IOException {
        long passOver = given;
        XesEvents events = new XesEvents(mapping, event -> {
            if (event.row() > passOver) {
                to.accept(event);
            }
        });
        new XesStream(file, events.scanner()).read();
    }
}
