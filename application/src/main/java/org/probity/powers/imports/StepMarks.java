package org.probity.powers.imports;

import static java.util.stream.Collectors.toMap;

import java.sql.Timestamp;
import java.util.Map;
import java.util.UUID;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.organization.UnitId;
import org.probity.spreadsheets.ImportSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The risk marks of imported steps, by power code and step number. */
@Repository
class StepMarks {

    private final JdbcClient jdbc;
    private final AuditLog auditLog;

    StepMarks(JdbcClient jdbc, AuditLog auditLog) {
        this.jdbc = jdbc;
        this.auditLog = auditLog;
    }

    /** The marks of a unit's steps, by {@code code#number}. */
    Map<String, StepMark> of(UnitId unit) {
        return jdbc
                .sql("""
                        select p.code || '#' || m.number as step, m.mark from powers.imported_mark m
                        join powers.power p on p.id = m.power_id where p.unit_id = :unit and m.mark is not null
                        """)
                .param("unit", unit.value())
                .query((row, n) -> Map.entry(row.getString("step"), StepMark.valueOf(row.getString("mark"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void set(UnitId unit, String code, int number, StepMark mark, ImportSource source) {
        var id = jdbc.sql("""
                        insert into powers.imported_mark (id, power_id, number, mark, changed_at, changed_by, change_reason)
                        select :id, p.id, :number, :mark, :at, :by, :reason from powers.power p where p.unit_id = :unit and p.code = :code
                        on conflict (power_id, number) do update
                            set mark = :mark, changed_at = :at, changed_by = :by, change_reason = :reason
                        returning id
                        """)
                .param("id", UUID.randomUUID())
                .param("unit", unit.value())
                .param("code", code)
                .param("number", number)
                .param("mark", mark.name())
                .param("at", Timestamp.from(source.at()))
                .param("by", source.by())
                .param("reason", source.reason())
                .query(UUID.class)
                .single();
        auditLog.append("powers.step-marked", Subject.of("powers.imported_mark", id), source.reason());
    }
}
