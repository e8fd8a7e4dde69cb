package org.probity.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.CurrentActor;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.organization.UnitId;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The cycles of all units; a unit has at most one open. */
@Repository
public class Cycles {

    private final JdbcClient jdbc;
    private final AuditLog auditLog;
    private final CurrentActor actor;
    private final Clock clock;
    private final Dates dates;

    Cycles(JdbcClient jdbc, AuditLog auditLog, CurrentActor actor, Clock clock, Dates dates) {
        this.jdbc = jdbc;
        this.auditLog = auditLog;
        this.actor = actor;
        this.clock = clock;
        this.dates = dates;
    }

    /** The unit's open cycle. */
    public Optional<Cycle> current(UnitId unit) {
        return jdbc.sql("select * from programme.cycle where unit_id = :unit and stage <> 'CLOSED'")
                .param("unit", unit.value())
                .query(Cycles::cycle)
                .optional();
    }

    /**
     * The unit's open cycle, where nothing can be done without one.
     *
     * @throws Refused when none is open
     */
    public Cycle requireCurrent(UnitId unit) {
        return current(unit).orElseThrow(() -> new Refused(Refusal.of("programme.refusal.no-open-cycle")));
    }

    public Optional<Cycle> find(CycleId id) {
        return jdbc.sql("select * from programme.cycle where id = :id")
                .param("id", id.value())
                .query(Cycles::cycle)
                .optional();
    }

    /** All cycles of the unit, the newest first. */
    public List<Cycle> all(UnitId unit) {
        return jdbc.sql("select * from programme.cycle where unit_id = :unit order by year desc limit 200")
                .param("unit", unit.value())
                .query(Cycles::cycle)
                .list();
    }

    /**
     * Opens the year.
     *
     * @throws Refused when another is open, when the year had one already, or when it is neither this year, the last nor the next
     */
    @Transactional
    public CycleId open(UnitId unit, int year, @Nullable String reason) {
        var today = dates.today();
        if (Math.abs(year - today.getYear()) > 1) {
            throw new Refused(
                    Refusal.at("year", "programme.refusal.year-out-of-reach", String.valueOf(today.getYear())));
        }
        current(unit).ifPresent(open -> {
            throw new Refused(Refusal.at("year", "programme.refusal.cycle-open", String.valueOf(open.year())));
        });
        all(unit).stream().findFirst().filter(last -> last.year() > year).ifPresent(last -> {
            throw new Refused(Refusal.at(
                    "year", "programme.refusal.year-before", String.valueOf(last.year()), String.valueOf(year)));
        });
        var id = CycleId.random();
        try {
            insert(id, unit, year, today, reason);
        } catch (DuplicateKeyException e) {
            throw new Refused(Refusal.at("year", "programme.refusal.year-taken", String.valueOf(year)));
        }
        auditLog.append("programme.cycle-opened", Subject.of("programme.cycle", id.value()), reason);
        return id;
    }

    /** The cycle, locked until the transaction ends, where its stage is to move on. */
    public Optional<Cycle> findForUpdate(CycleId id) {
        return jdbc.sql("select * from programme.cycle where id = :id for update")
                .param("id", id.value())
                .query(Cycles::cycle)
                .optional();
    }

    /**
     * Moves the cycle into the next stage, or closes it; its gate stands already.
     *
     * @throws EditConflict when it moved meanwhile
     */
    @Transactional
    public void enter(Cycle cycle, Cycle.Stage stage, @Nullable String reason) {
        var changed = jdbc.sql("""
                        update programme.cycle set stage = :stage, closed_on = case when :stage = 'CLOSED' then cast(:today as date) end,
                            version = version + 1, changed_at = :now, changed_by = :actor, change_reason = :reason
                        where id = :id and version = :version
                        """)
                .param("stage", stage.name())
                .param("today", dates.today())
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor.get().name())
                .param("reason", reason, Types.VARCHAR)
                .param("id", cycle.id().value())
                .param("version", cycle.version())
                .update();
        if (changed == 0) {
            throw new EditConflict("programme.cycle");
        }
        auditLog.append(
                stage == Cycle.Stage.CLOSED ? "programme.cycle-closed" : "programme.stage-opened",
                Subject.of("programme.cycle", cycle.id().value()),
                reason);
    }

    private void insert(CycleId id, UnitId unit, int year, LocalDate today, @Nullable String reason) {
        jdbc.sql("""
                        insert into programme.cycle (id, unit_id, year, opened_on, changed_at, changed_by, change_reason)
                        values (:id, :unit, :year, :today, :now, :actor, :reason)
                        """)
                .param("id", id.value())
                .param("unit", unit.value())
                .param("year", year)
                .param("today", today)
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor.get().name())
                .param("reason", reason)
                .update();
    }

    private static Cycle cycle(ResultSet row, int n) throws SQLException {
        return new Cycle(
                new CycleId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getInt("year"),
                Cycle.Stage.valueOf(row.getString("stage")),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getInt("version"));
    }
}
