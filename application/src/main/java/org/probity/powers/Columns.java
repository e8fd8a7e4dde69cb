package org.probity.powers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads columns of this module's tables. */
final class Columns {

    private Columns() {}

    static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static @Nullable UUID idOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static @Nullable TimeLimit limit(ResultSet row, String days, String unit) throws SQLException {
        return TimeLimit.of(row.getObject(days, Integer.class), row.getString(unit));
    }
}
