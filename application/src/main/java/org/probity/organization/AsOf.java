package org.probity.organization;

import java.sql.Timestamp;
import java.time.LocalDate;
import org.probity.frame.Dates;

/** Where the rows of a day are read: the table itself today, the versions recorded at a past day's end otherwise. */
final class AsOf {

    private AsOf() {}

    /** A table expression; binds {@code :instant} for a past day. */
    static String table(String name, LocalDate day, Dates dates) {
        return day.isBefore(dates.today())
                ? "(select * from organization." + name + "_history where recorded @> cast(:instant as timestamptz))"
                : "organization." + name;
    }

    static Timestamp endOf(LocalDate day, Dates dates) {
        return Timestamp.from(dates.startOf(day.plusDays(1)).minusNanos(1000));
    }
}
