package org.probity.demo;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes rows of the demonstration as they stand in its file, each with its history and its entry in the log. */
@Component
class DemoRows {

    private final JdbcClient jdbc;
    private final AuditLog auditLog;
    private final Clock clock;

    DemoRows(JdbcClient jdbc, AuditLog auditLog, Clock clock) {
        this.jdbc = jdbc;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /** The id that a code of the file stands for; the same at every loading. */
    static UUID id(String kind, String code) {
        return UUID.nameUUIDFromBytes(("probity demo " + kind + " " + code).getBytes(StandardCharsets.UTF_8));
    }

    /** Inserts a row that has history; columns and values alternate. */
    void insert(String table, UUID id, @Nullable Object... columns) {
        insertOnly(table, id, withChange(columns));
        logged(table, id);
    }

    /** Logs that a thing with all its parts was loaded. */
    void logged(String kind, UUID id) {
        auditLog.append(kind.substring(0, kind.indexOf('.')) + ".demonstration-loaded", Subject.of(kind, id));
    }

    /** Inserts a row of an aggregate whose root is logged by the caller, with its history. */
    void insertPart(String table, UUID id, @Nullable Object... columns) {
        insertOnly(table, id, withChange(columns));
    }

    /** Inserts a row without history. */
    void insertOnly(String table, UUID id, @Nullable Object... columns) {
        var names = new ArrayList<>(List.of("id"));
        var values = new ArrayList<@Nullable Object>();
        values.add(id);
        for (var i = 0; i < columns.length; i += 2) {
            names.add((String) columns[i]);
            values.add(columns[i + 1] instanceof LocalDate day ? Date.valueOf(day) : columns[i + 1]);
        }
        jdbc.sql("insert into " + table + " (" + String.join(", ", names) + ") values ("
                        + "?, ".repeat(names.size() - 1) + "?)")
                .params(values)
                .update();
    }

    private @Nullable Object[] withChange(@Nullable Object... columns) {
        var all = new ArrayList<@Nullable Object>(java.util.Arrays.asList(columns));
        all.addAll(List.of("changed_at", Timestamp.from(clock.instant()), "changed_by", "demo"));
        return all.toArray();
    }
}
