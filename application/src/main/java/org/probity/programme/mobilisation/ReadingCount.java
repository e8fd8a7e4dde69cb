package org.probity.programme.mobilisation;

import java.util.Collection;

/**
 * How many have read, of all who have to. Who is on long leave counts once they have read, and is asked when they return.
 *
 * @param expected who has to
 */
public record ReadingCount(int expected, int read) {

    static ReadingCount of(Collection<ReadingLine> lines) {
        return new ReadingCount(
                (int) lines.stream()
                        .filter(line -> line.isRead() || line.dueOn() != null)
                        .count(),
                (int) lines.stream().filter(ReadingLine::isRead).count());
    }

    /** In per cent, never rounded up. */
    public int percent() {
        return expected == 0 ? 0 : read * 100 / expected;
    }
}
