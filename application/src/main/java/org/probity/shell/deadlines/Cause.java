package org.probity.shell.deadlines;

import java.time.LocalDate;
import java.util.Objects;
import org.probity.frame.InboxItem;

/** What a person is reminded of: the task, where it is done and its last day stay the same while it waits, whatever else changes. */
record Cause(String task, String url, LocalDate dueOn) {

    static Cause of(InboxItem item) {
        return new Cause(item.task(), item.url(), Objects.requireNonNull(item.dueOn()));
    }
}
