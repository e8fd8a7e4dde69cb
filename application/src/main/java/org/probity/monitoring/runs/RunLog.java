package org.probity.monitoring.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.organization.PersonId;
import org.probity.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The log of runs. What is written once never changes. */
@Repository
class RunLog {

    static final String SUBJECT = "monitoring.run";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Outcome.Line>> LINES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final AuditLog auditLog;

    RunLog(JdbcClient jdbc, AuditLog auditLog) {
        this.jdbc = jdbc;
        this.auditLog = auditLog;
    }

    @Transactional
    public void write(Run run, List<Outcome.Hit> hits) {
        var askedBy = run.askedBy();
        jdbc.sql("""
                        insert into monitoring.run (id, unit_id, kind, day, asked_by, subject, begun_at, ended_at, from_sequence, to_sequence,
                            records_read, records_held, indicators, told, known, failure, outcome)
                        values (:id, :unit, :kind, :day, :asked_by, :subject, :begun, :ended, :from, :to, :read, :held, :indicators, :told,
                            :known, :failure, cast(:outcome as jsonb))
                        """)
                .param("id", run.id().value())
                .param("unit", run.unit().value())
                .param("kind", run.kind().name())
                .param("day", run.day())
                .param("asked_by", askedBy == null ? null : askedBy.value())
                .param("subject", run.subject())
                .param("begun", Timestamp.from(run.begunAt()))
                .param("ended", Timestamp.from(run.endedAt()))
                .param("from", run.from())
                .param("to", run.to())
                .param("read", run.read())
                .param("held", run.held())
                .param("indicators", run.indicators())
                .param("told", run.told())
                .param("known", run.known())
                .param("failure", run.failure())
                .param("outcome", JSON.writeValueAsString(run.outcome()))
                .update();
        for (var i = 0; i < hits.size(); i++) {
            var hit = hits.get(i);
            jdbc.sql("""
                            insert into monitoring.run_hit (run_id, position, code, level, signal_id, key)
                            values (:run, :position, :code, :level, :signal, :key)
                            """)
                    .param("run", run.id().value())
                    .param("position", i + 1)
                    .param("code", hit.code())
                    .param("level", hit.level().name())
                    .param("signal", hit.signal().value())
                    .param("key", hit.key())
                    .update();
        }
        auditLog.append(
                run.failed() ? "monitoring.run-failed" : "monitoring.run-made",
                Subject.of(SUBJECT, run.id().value()));
    }

    Optional<Run> find(RunId id) {
        return jdbc.sql("select * from monitoring.run where id = :id")
                .param("id", id.value())
                .query(RunLog::run)
                .optional();
    }

    /** The last run that failed with none after it that did not. */
    Optional<Run> stillFailing(UnitId unit) {
        return jdbc.sql("select * from monitoring.run where unit_id = :unit order by begun_at desc, id limit 1")
                .param("unit", unit.value())
                .query(RunLog::run)
                .optional()
                .filter(Run::failed);
    }

    /** The last run that compared everything. */
    Optional<Run> lastWhole(UnitId unit) {
        return jdbc.sql("""
                        select * from monitoring.run where unit_id = :unit and kind in ('DAY', 'RESTART', 'ASKED') and failure is null
                        order by begun_at desc, id limit 1
                        """).param("unit", unit.value()).query(RunLog::run).optional();
    }

    boolean ranOn(UnitId unit, LocalDate day) {
        return jdbc.sql("""
                        select exists (select from monitoring.run where unit_id = :unit and day = :day and failure is null
                            and kind in ('DAY', 'RESTART', 'ASKED'))
                        """)
                .param("unit", unit.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    static Run run(ResultSet row, int n) throws SQLException {
        return new Run(
                new RunId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                RunKind.valueOf(row.getString("kind")),
                row.getObject("day", LocalDate.class),
                person(row),
                row.getString("subject"),
                row.getTimestamp("begun_at").toInstant(),
                row.getTimestamp("ended_at").toInstant(),
                row.getLong("from_sequence"),
                row.getLong("to_sequence"),
                row.getLong("records_read"),
                row.getLong("records_held"),
                row.getInt("indicators"),
                row.getInt("told"),
                row.getInt("known"),
                row.getString("failure"),
                JSON.readValue(row.getString("outcome"), LINES));
    }

    private static @Nullable PersonId person(ResultSet row) throws SQLException {
        var id = row.getObject("asked_by", UUID.class);
        return id == null ? null : new PersonId(id);
    }
}
