package org.probity.monitoring.feeds;

import java.util.List;
import java.util.function.Consumer;

/** The rows of a delivery, read from start to end as often as asked; what is wrong with the source is told as it is met. */
@FunctionalInterface
public interface Rows<T> {

    /** Gives every row, and every defect. */
    void read(Consumer<T> rows, Consumer<FeedDefect> defects);

    static <T> Rows<T> of(List<T> rows) {
        return (to, defects) -> rows.forEach(to);
    }
}
