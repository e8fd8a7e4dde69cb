package org.probity.measures.projects;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.CurrentActor;
import org.probity.wording.EditConflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What every row of this package is written with: when, by whom and why; zero rows mean that somebody else was quicker. */
@Component
class Writes {

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;

    Writes(JdbcClient jdbc, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    JdbcClient.StatementSpec sql(String sql, @Nullable String reason, Map<String, ? extends @Nullable Object> values) {
        var all = new HashMap<String, @Nullable Object>(values);
        all.put("changed_at", now());
        all.put("changed_by", actor.get().name());
        all.put("change_reason", reason);
        var statement = jdbc.sql(sql);
        for (var value : all.entrySet()) {
            statement = value.getValue() == null
                    ? statement.param(value.getKey(), null, Types.NULL)
                    : statement.param(value.getKey(), value.getValue());
        }
        return statement;
    }

    /** Adds a row of the table with the columns given. */
    void insert(String table, UUID id, @Nullable String reason, Map<String, ? extends @Nullable Object> columns) {
        var all = new HashMap<String, @Nullable Object>(columns);
        all.put("id", id);
        var names = String.join(", ", columns.keySet());
        sql(
                        "insert into measures." + table + " (id, changed_at, changed_by, change_reason, " + names
                                + ") values (:id, :changed_at, :changed_by, :change_reason, :"
                                + String.join(", :", columns.keySet()) + ")",
                        reason,
                        all)
                .update();
    }

    /** Writes the columns of the row at its version and goes on to the next. */
    void update(
            String table,
            UUID id,
            int version,
            @Nullable String reason,
            Map<String, ? extends @Nullable Object> columns) {
        var all = new HashMap<String, @Nullable Object>(columns);
        all.put("id", id);
        all.put("version", version);
        var set = new StringBuilder();
        columns.keySet()
                .forEach(name -> set.append(name).append(" = :").append(name).append(", "));
        var rows = sql(
                        "update measures." + table + " set " + set + "version = version + 1, changed_at = :changed_at,"
                                + " changed_by = :changed_by, change_reason = :change_reason"
                                + " where id = :id and version = :version",
                        reason,
                        all)
                .update();
        if (rows != 1) {
            throw new EditConflict("measures." + table);
        }
    }

    /** Writes the columns of a row that has no version of its own, where the condition still holds. */
    int updateWhere(
            String table,
            UUID id,
            String condition,
            @Nullable String reason,
            Map<String, ? extends @Nullable Object> columns) {
        var all = new HashMap<String, @Nullable Object>(columns);
        all.put("id", id);
        var set = new StringBuilder();
        columns.keySet()
                .forEach(name -> set.append(name).append(" = :").append(name).append(", "));
        return sql(
                        "update measures." + table + " set " + set
                                + "changed_at = :changed_at, changed_by = :changed_by,"
                                + " change_reason = :change_reason where id = :id and " + condition,
                        reason,
                        all)
                .update();
    }

    Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
