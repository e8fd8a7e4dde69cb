package org.probity.risks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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
import org.probity.organization.PostId;
import org.probity.organization.Scope;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.organization.WorkCalendar;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tasks to look again. One is open for a trigger and a thing: the second of the same is the first. */
@Repository
class Reexaminations {

    /** Working days from the trigger to the conclusion (P2.1.4c). */
    static final int WORKING_DAYS = 15;

    private static final String SELECT = """
            select r.*, s.name_zh as section_zh, s.name_en as section_en,
                   coalesce(p.title_zh, w.name_zh, o.name_zh, s.name_zh) as about_zh,
                   coalesce(p.title_en, w.name_en, o.name_en, s.name_en) as about_en
            from risks.reexamination r
            join organization.section s on s.id = r.section_id
            left join organization.post o on o.id = r.post_id
            left join powers.power w on w.id = r.power_id
            left join risks.point p on p.id = r.point_id
            """;

    private final JdbcClient jdbc;
    private final AuditLog auditLog;
    private final CurrentActor actor;
    private final WorkCalendar calendar;
    private final Dates dates;
    private final Clock clock;

    Reexaminations(
            JdbcClient jdbc, AuditLog auditLog, CurrentActor actor, WorkCalendar calendar, Dates dates, Clock clock) {
        this.jdbc = jdbc;
        this.auditLog = auditLog;
        this.actor = actor;
        this.calendar = calendar;
        this.dates = dates;
        this.clock = clock;
    }

    /** The thing to look at again: one of the three, or nothing but the section. */
    record Thing(
            UnitId unit,
            SectionId section,
            @Nullable PostId post,
            @Nullable UUID power,
            @Nullable RiskPointId point) {}

    /** Opens the task unless one is open for the same trigger and thing. */
    @Transactional
    boolean open(ReexaminationTrigger trigger, Thing thing, String cause) {
        var id = UUID.randomUUID();
        var opened = jdbc.sql("""
                        insert into risks.reexamination
                            (id, unit_id, section_id, post_id, power_id, point_id, trigger, cause, opened_at, opened_by, due_on)
                        values (:id, :unit, :section, :post, :power, :point, :trigger, :cause, :now, :actor, :due)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("unit", thing.unit().value())
                .param("section", thing.section().value())
                .param("post", thing.post() == null ? null : thing.post().value())
                .param("power", thing.power())
                .param("point", thing.point() == null ? null : thing.point().value())
                .param("trigger", trigger.name())
                .param("cause", cause)
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor.get().name())
                .param("due", calendar.workingDaysAfter(dates.today(), WORKING_DAYS))
                .update();
        if (opened == 1) {
            auditLog.append("risks.reexamination-opened", Subject.of("risks.reexamination", id), cause);
        }
        return opened == 1;
    }

    /** Open ones first, then by due day. */
    List<Reexamination> in(Scope scope, boolean openOnly, int limit) {
        return jdbc.sql(SELECT + " where " + scope.predicate("r") + (openOnly ? " and r.state = 'OPEN'" : "")
                        + " order by (r.state <> 'OPEN'), r.due_on, r.opened_at, r.id limit :limit")
                .params(scope.parameters())
                .param("limit", limit)
                .query(Reexaminations::of)
                .list();
    }

    List<Reexamination> openAbout(RiskPointId point) {
        return jdbc.sql(
                        SELECT + " where r.state = 'OPEN' and (r.point_id = :point"
                                + " or r.post_id = (select post_id from risks.point where id = :point)"
                                + " or r.power_id = (select power_id from risks.point where id = :point)"
                                + " or r.post_id is null and r.power_id is null and r.point_id is null"
                                + " and r.section_id = (select section_id from risks.point where id = :point)) order by r.due_on")
                .param("point", point.value())
                .query(Reexaminations::of)
                .list();
    }

    Optional<Reexamination> find(UUID id) {
        return jdbc.sql(SELECT + " where r.id = :id")
                .param("id", id)
                .query(Reexaminations::of)
                .optional();
    }

    /** The lines of the ledger that a task concerns. */
    List<RiskPoint> pointsOf(Reexamination task) {
        return jdbc.sql("""
                        select * from risks.point p
                        where p.unit_id = :unit and p.status in ('ACTIVE', 'CHANGED')
                          and (p.id = :point or p.post_id = :post or p.power_id = :power
                               or p.section_id = :section
                                  and cast(:point as uuid) is null and cast(:post as uuid) is null and cast(:power as uuid) is null)
                        order by p.code limit 200
                        """)
                .param("unit", task.unit().value())
                .param("section", task.section().value())
                .param("point", task.point() == null ? null : task.point().value())
                .param("post", task.post() == null ? null : task.post().value())
                .param("power", task.power())
                .query(RiskPoints::point)
                .list();
    }

    /** @return whether it was open in this version */
    boolean conclude(UUID id, int version, Reexamination.State state, String conclusion) {
        var rows = jdbc.sql("""
                        update risks.reexamination set state = :state, conclusion = :conclusion, closed_at = :now, closed_by = :actor,
                               version = version + 1 where id = :id and version = :version and state = 'OPEN'
                        """)
                .param("state", state.name())
                .param("conclusion", conclusion)
                .param("now", Timestamp.from(clock.instant()))
                .param("actor", actor.get().name())
                .param("id", id)
                .param("version", version)
                .update();
        if (rows == 1) {
            auditLog.append("risks.reexamination-concluded", Subject.of("risks.reexamination", id), conclusion);
        }
        return rows == 1;
    }

    /** Where the ledger has open lines of a post or a power: the sections concerned, one line each. */
    List<SectionId> sectionsWithPoints(String column, UUID id) {
        return jdbc
                .sql("select distinct section_id from risks.point where " + column
                        + " = :id and status in ('ACTIVE', 'CHANGED')")
                .param("id", id)
                .query(UUID.class)
                .list()
                .stream()
                .map(SectionId::new)
                .toList();
    }

    /** Lines whose periodic review is due: a year after the grade came into force, half a year for HIGH ones (§5). */
    List<Thing> dueForReview(LocalDate day) {
        return jdbc.sql("""
                        select p.id, p.unit_id, p.section_id from risks.point p
                        where p.status = 'ACTIVE' and p.grade_state = 'EFFECTIVE'
                          and coalesce(p.next_review_on, (p.effective_on
                              + case p.approved_grade when 'HIGH' then interval '6 months' else interval '12 months' end)::date) <= :day
                          and not exists (select from risks.reexamination r
                                          where r.point_id = p.id and r.trigger = 'PERIOD' and r.state = 'OPEN')
                        order by p.id limit 1000
                        """)
                .param("day", day)
                .query((row, n) -> new Thing(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        new SectionId(row.getObject("section_id", UUID.class)),
                        null,
                        null,
                        new RiskPointId(row.getObject("id", UUID.class))))
                .list();
    }

    private static Reexamination of(ResultSet row, int n) throws SQLException {
        var post = row.getObject("post_id", UUID.class);
        var point = row.getObject("point_id", UUID.class);
        var closed = row.getTimestamp("closed_at");
        return new Reexamination(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new SectionId(row.getObject("section_id", UUID.class)),
                post == null ? null : new PostId(post),
                row.getObject("power_id", UUID.class),
                point == null ? null : new RiskPointId(point),
                ReexaminationTrigger.valueOf(row.getString("trigger")),
                row.getString("cause"),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("opened_by"),
                row.getObject("due_on", LocalDate.class),
                Reexamination.State.valueOf(row.getString("state")),
                row.getString("conclusion"),
                closed == null ? null : closed.toInstant(),
                row.getString("closed_by"),
                row.getInt("version"),
                Bilingual.of(row.getString("about_zh"), row.getString("about_en")),
                Bilingual.of(row.getString("section_zh"), row.getString("section_en")));
    }
}
