package org.probity.shell.deadlines;

import java.time.Clock;
import java.time.Duration;
import org.probity.frame.Dates;
import org.probity.identity.Viewers;
import org.probity.shell.PeriodicTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks again at who is overdue, so that the overview does not go on naming what was done since the morning. */
@Component
class OverdueWatch implements PeriodicTask {

    private static final int PEOPLE = 500;

    private final Viewers viewers;
    private final WorkOf work;
    private final WaitingRows rows;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Dates dates;

    OverdueWatch(
            Viewers viewers,
            WorkOf work,
            WaitingRows rows,
            TransactionTemplate transactions,
            Clock clock,
            Dates dates) {
        this.viewers = viewers;
        this.work = work;
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
        this.dates = dates;
    }

    @Override
    public String name() {
        return "shell.overdue";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    @Override
    public void run() {
        var today = dates.today();
        for (var person : rows.overduePeople(today, PEOPLE)) {
            viewers.of(person).ifPresent(viewer -> {
                var found = work.of(viewer);
                transactions.executeWithoutResult(status -> rows.keep(viewer, found, clock.instant(), today));
            });
        }
    }
}
