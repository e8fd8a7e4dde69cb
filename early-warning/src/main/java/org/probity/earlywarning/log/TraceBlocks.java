package org.probity.earlywarning.log;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts a file into blocks that end after a {@code </trace>}, for several threads to fetch one after another. */
final class TraceBlocks {

    static final int USUAL_BYTES = 2 << 20;

    static final int MOST_BYTES = 64 << 20;

    private static final byte[] END = {'<', '/', 't', 'r', 'a', 'c', 'e', '>'};

    private final InputStream in;
    private final int most;
    private final java.util.function.LongConsumer progress;
    private byte[] tail = {};
    private int number;
    private long fetched;
    private boolean ended;

    /** @param most how many bytes a block may grow to in search of the end of a trace */
    TraceBlocks(InputStream in, int most, java.util.function.LongConsumer progress) {
        this.in = in;
        this.most = most;
        this.progress = progress;
    }

    /**
     * A part of the file.
     *
     * @param bytes its bytes, with room behind them
     * @param length how many of them
     * @param number its place among the blocks, from zero
     * @param isLast whether the file ends with it
     */
    record Block(byte[] bytes, int length, int number, boolean isLast) {}

    /**
     * The next block, in the given array if that is large enough; null after the last.
     *
     * @throws UncutException where no trace ends within the most that a block may hold
     */
    synchronized @Nullable Block next(byte[] into) throws IOException {
        if (ended) {
            return null;
        }
        byte[] bytes = into;
        System.arraycopy(tail, 0, bytes, 0, tail.length);
        int length = tail.length;
        int unsearched = 0;
        while (true) {
            int room = bytes.length - XesScanner.PADDING - length;
            int count = in.readNBytes(bytes, length, room);
            fetched += count;
            length += count;
            progress.accept(fetched);
            if (count < room) {
                ended = true;
                tail = new byte[0];
                return new Block(bytes, length, number++, true);
            }
            int cut = lastEnd(bytes, unsearched, length);
            if (cut > 0) {
                tail = Arrays.copyOfRange(bytes, cut, length);
                return new Block(bytes, cut, number++, false);
            }
            if (length >= most) {
                throw new UncutException();
            }
            unsearched = length - END.length;
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
    }

    private static int lastEnd(byte[] bytes, int from, int to) {
        for (int at = to - END.length; at >= Math.max(0, from); at--) {
            if (bytes[at] == '<' && Arrays.equals(bytes, at, at + END.length, END, 0, END.length)) {
                return at + END.length;
            }
        }
        return 0;
    }

    /** No trace ends where one should; the file must be read from start to end by one thread. */
    static final class UncutException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
