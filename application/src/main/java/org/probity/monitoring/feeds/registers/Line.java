package org.probity.monitoring.feeds.registers;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordBuilder;
import org.probity.earlywarning.feed.RecordKind;

/** One line of a register on its way to a record: what stands there, and null where the register says that there is none. */
final class Line {

    private final RecordKind kind;
    private final RecordBuilder builder;
    private final ResultSet row;

    Line(RecordKind kind, ResultSet row, int number) {
        this.kind = kind;
        this.row = row;
        this.builder = new RecordBuilder(kind, number + 1L, unreadable -> {});
    }

    /** Columns of the query that bear the names of the kind's columns. */
    Line all(String... columns) throws SQLException {
        for (var column : columns) {
            put(column, row.getObject(column));
        }
        return this;
    }

    Line put(String column, @Nullable Object value) {
        builder.put(column, value instanceof Date day ? day.toLocalDate().toString() : value);
        return this;
    }

    FeedRecord record() {
        var record = builder.build();
        if (record == null) {
            throw new IllegalStateException("A line of " + kind.feed() + " names no record");
        }
        return record;
    }
}
