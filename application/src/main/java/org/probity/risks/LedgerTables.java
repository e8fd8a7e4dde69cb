package org.probity.risks;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;

/**
 * Where the ledger is read: the tables themselves today, the versions recorded at the end of a day otherwise (P2.1.4c).
 *
 * @param day the past day; none for today
 */
record LedgerTables(@Nullable LocalDate day, @Nullable Timestamp instant) {

    static LedgerTables today() {
        return new LedgerTables(null, null);
    }

    /** As of the end of the day; today and later days are read as they stand now. */
    static LedgerTables asOf(@Nullable LocalDate day, Dates dates) {
        return day == null || !day.isBefore(dates.today())
                ? today()
                : new LedgerTables(
                        day, Timestamp.from(dates.startOf(day.plusDays(1)).minusNanos(1000)));
    }

    /** A table expression for a table with history. */
    String of(String table) {
        return instant == null
                ? table
                : "(select * from " + table + "_history where recorded @> cast(:instant as timestamptz))";
    }

    Map<String, Object> parameters() {
        return instant == null ? Map.of() : Map.of("instant", instant);
    }
}
