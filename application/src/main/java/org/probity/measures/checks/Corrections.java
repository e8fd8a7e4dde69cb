package org.probity.measures.checks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.CurrentActor;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.risks.MeasureId;
import org.probity.wording.EditConflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What checks asked to be put right. */
@Repository
class Corrections {

    private static final int MOST = 1000;

    private static final String SELECT = """
            select k.*, c.finding, p.name_zh as reporter_zh, p.name_en as reporter_en
            from measures.correction k join measures.check_record c on c.id = k.check_id
            left join organization.person p on p.id = k.reported_by
            """;

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;

    Corrections(JdbcClient jdbc, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    Optional<Correction> find(UUID id) {
        return read("where k.id = :id", Map.of("id", id)).stream().findFirst();
    }

    List<Correction> of(MeasureId measure) {
        return read(
                "where k.measure_id = :measure order by (k.state = 'CLOSED'), k.due_on desc, k.id limit " + MOST,
                Map.of("measure", measure.value()));
    }

    /** Those of the unit that are not closed, by day. */
    List<Correction> open(UnitId unit) {
        return read(
                "where k.unit_id = :unit and k.state <> 'CLOSED' order by k.due_on, k.id limit " + MOST,
                Map.of("unit", unit.value()));
    }

    UUID ask(CheckLine line, UUID check, LocalDate dueOn) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into measures.correction
                            (id, unit_id, section_id, post_id, measure_id, check_id, due_on, state, changed_at, changed_by)
                        values (:id, :unit, :section, :post, :measure, :check, :due, 'OPEN', :now, :actor)
                        """)
                .param("id", id)
                .param("unit", line.unit().value())
                .param("section", line.section().value())
                .param("post", line.post() == null ? null : line.post().value(), Types.OTHER)
                .param("measure", line.measure().value())
                .param("check", check)
                .param("due", dueOn)
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor.get().name())
                .update();
        return id;
    }

    void report(UUID id, int version, String report, PersonId person) {
        change(
                id,
                version,
                "state = 'REPORTED', report = :report, reported_by = :person, reported_at = :now",
                Map.of("report", report, "person", person.value()));
    }

    /** @param dueOn the new day where it is sent back */
    void followUp(UUID id, int version, UUID check, CorrectionState next, @Nullable LocalDate dueOn) {
        if (next == CorrectionState.CLOSED) {
            change(id, version, "state = 'CLOSED', closed_by_check_id = :check", Map.of("check", check));
        } else if (dueOn != null) {
            change(id, version, "state = 'OPEN', due_on = :due", Map.of("due", dueOn));
        }
    }

    private void change(UUID id, int version, String what, Map<String, Object> parameters) {
        var rows = jdbc.sql(
                        "update measures.correction set " + what
                                + ", version = version + 1, changed_at = :now, changed_by = :actor where id = :id and version = :version")
                .params(parameters)
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor.get().name())
                .param("id", id)
                .param("version", version)
                .update();
        if (rows == 0) {
            throw new EditConflict("measures.correction " + id);
        }
    }

    private List<Correction> read(String where, Map<String, Object> parameters) {
        return jdbc.sql(SELECT + where)
                .params(parameters)
                .query(Corrections::correction)
                .list();
    }

    private static Correction correction(ResultSet row, int n) throws SQLException {
        var reported = row.getTimestamp("reported_at");
        return new Correction(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new SectionId(row.getObject("section_id", UUID.class)),
                CheckLines.id(row, "post_id", PostId::new),
                new MeasureId(row.getObject("measure_id", UUID.class)),
                row.getObject("check_id", UUID.class),
                row.getObject("due_on", LocalDate.class),
                CorrectionState.valueOf(row.getString("state")),
                row.getString("finding"),
                row.getString("report"),
                row.getString("reporter_zh") == null ? null : CheckLines.bilingual(row, "reporter"),
                reported == null ? null : reported.toInstant(),
                row.getInt("version"));
    }
}
