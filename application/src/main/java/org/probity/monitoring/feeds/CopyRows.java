package org.probity.monitoring.feeds;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.Collection;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Rows on their way into a table by PostgreSQL's COPY, in the connection of the running transaction. */
final class CopyRows {

    private final String into;
    private final StringBuilder rows = new StringBuilder();
    private boolean begun;

    /** @param into table and columns, as in {@code monitoring.record (unit_id, sequence)} */
    CopyRows(String into) {
        this.into = into;
    }

    CopyRows add(@Nullable Object cell) {
        if (begun) {
            rows.append('\t');
        }
        begun = true;
        if (cell == null) {
            rows.append("\\N");
        } else if (cell instanceof Collection<?> several) {
            rows.append('{');
            var first = true;
            for (var each : several) {
                rows.append(first ? "" : ",").append(each);
                first = false;
            }
            rows.append('}');
        } else {
            text(cell.toString());
        }
        return this;
    }

    void endRow() {
        rows.append('\n');
        begun = false;
    }

    void send(DataSource to) {
        var connection = DataSourceUtils.getConnection(to);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + into + " from stdin", new StringReader(rows.toString()));
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException("Rows could not be written to " + into, failed);
        } finally {
            DataSourceUtils.releaseConnection(connection, to);
        }
        rows.setLength(0);
    }

    private void text(String text) {
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            switch (letter) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                case 0 -> {}
                default -> rows.append(letter);
            }
        }
    }
}
