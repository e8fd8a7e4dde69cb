package org.probity.risks.grading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.organization.Post;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.programme.MeetingId;
import org.probity.programme.NoticeId;
import org.probity.risks.Grade;
import org.probity.risks.GradeState;
import org.probity.risks.RiskPointId;
import org.probity.risks.RiskPoints;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads points with everything that grading needs to know of them, of the unit's open cycle. */
@Repository
class GradedPoints {

    static final int MOST = 500;

    private static final String SELECT = """
            select r.*, f.state as form_state, o.level as post_level, o.name_zh as owner_zh, o.name_en as owner_en,
                   s.name_zh as section_zh, s.name_en as section_en, w.name_zh as power_zh, w.name_en as power_en,
                   (select max(array_position(array['LOW', 'MEDIUM', 'HIGH'], h.floor_grade)) from risks.point_history h
                    where h.id = r.id) as former_floor,
                   exists (select 1 from organization.post cp join organization.holding ch on ch.post_id = cp.id
                           where cp.section_id = r.section_id and cp.level = 'SECTION_CHIEF' and (cp.closed_on is null or cp.closed_on > :today)
                             and ch.from_on <= :today and (ch.to_on is null or ch.to_on >= :today)
                             and ch.person_id is distinct from r.person_id) as has_chief,
                   exists (select 1 from organization.division d join organization.holding dh on dh.post_id = d.leader_post_id
                           where d.section_id = r.section_id and d.from_on <= :today and (d.to_on is null or d.to_on >= :today)
                             and dh.from_on <= :today and (dh.to_on is null or dh.to_on >= :today)
                             and dh.person_id is distinct from r.person_id) as has_leader
            from risks.point r
            join risks.form f on f.id = r.form_id
            join organization.section s on s.id = r.section_id
            join programme.cycle c on c.id = r.cycle_id and c.stage <> 'CLOSED'
            left join organization.post o on o.id = r.post_id
            left join powers.power w on w.id = r.power_id
            where not r.removed and r.verification <> 'REJECTED' and r.status <> 'CLOSED' and f.state <> 'WITHDRAWN'
            """;

    private final JdbcClient jdbc;
    private final Dates dates;

    GradedPoints(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    List<GradedPoint> ofPost(PostId post) {
        return read(" and r.post_id = :id order by r.position, r.code limit " + MOST, Map.of("id", post.value()));
    }

    List<GradedPoint> ofSection(SectionId section) {
        return read(
                " and r.section_id = :id and r.scope = 'UNIT' order by r.position, r.code limit " + MOST,
                Map.of("id", section.value()));
    }

    /** Ready for the leading group: reviewed by the office, on a form that is with it or determined. */
    List<GradedPoint> forMeeting(UnitId unit) {
        return read(
                " and r.unit_id = :unit and r.grade_turn = 'MEETING'"
                        + " and f.state in ('LG_SUMMARISED', 'COLLECTIVELY_STUDIED', 'DETERMINED')"
                        + " order by s.position, s.code, o.position nulls last, o.code, r.position, r.code limit "
                        + MOST,
                Map.of("unit", unit.value()));
    }

    List<GradedPoint> ofState(UnitId unit, GradeState state) {
        return read(
                " and r.unit_id = :unit and r.grade_state = :state"
                        + " order by s.position, s.code, o.position nulls last, o.code, r.position, r.code limit "
                        + MOST,
                Map.of("unit", unit.value(), "state", state.name()));
    }

    Optional<GradedPoint> find(RiskPointId id) {
        return read(" and r.id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    /** Locks the point until the transaction ends. */
    Optional<GradedPoint> findForUpdate(RiskPointId id) {
        jdbc.sql("select id from risks.point where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        return find(id);
    }

    private List<GradedPoint> read(String where, Map<String, Object> parameters) {
        var found = jdbc.sql(SELECT + where)
                .params(parameters)
                .param("today", dates.today())
                .query((row, n) -> point(row, n))
                .list();
        var steps = steps(found.stream().map(p -> p.point().id().value()).toArray(UUID[]::new));
        return found.stream()
                .map(p -> new GradedPoint(
                        p.point(),
                        p.owner(),
                        p.section(),
                        p.power(),
                        p.level(),
                        p.formState(),
                        p.turn(),
                        p.formerFloor(),
                        p.chain(),
                        steps.getOrDefault(p.point().id().value(), List.of())))
                .toList();
    }

    private static GradedPoint point(ResultSet row, int n) throws SQLException {
        var point = RiskPoints.point(row, n);
        var level = row.getString("post_level");
        var postLevel = level == null ? null : Post.Level.valueOf(level);
        var section = Bilingual.of(row.getString("section_zh"), row.getString("section_en"));
        var turn = row.getString("grade_turn");
        var former = (Integer) row.getObject("former_floor");
        return new GradedPoint(
                point,
                level == null ? section : Bilingual.of(row.getString("owner_zh"), row.getString("owner_en")),
                section,
                Bilingual.of(row.getString("power_zh"), row.getString("power_en")),
                postLevel,
                row.getString("form_state"),
                turn(turn, point.gradeState()),
                former == null ? null : Grade.values()[former - 1],
                new GradeChain(postLevel, row.getBoolean("has_chief"), row.getBoolean("has_leader")),
                List.of());
    }

    private static @Nullable GradeTurn turn(@Nullable String turn, GradeState state) {
        if (turn != null) {
            return GradeTurn.valueOf(turn);
        }
        return state == GradeState.UNGRADED ? GradeTurn.PROPOSE : null;
    }

    private Map<UUID, List<GradeStep>> steps(UUID[] points) {
        var steps = new HashMap<UUID, List<GradeStep>>();
        jdbc.sql("""
                        select g.*, p.name_zh, p.name_en, i.meeting_id, m.title_zh, m.title_en, n.number
                        from risks.grade_step g left join organization.person p on p.id = g.person_id
                        left join programme.agenda_item i on i.id = g.agenda_item_id
                        left join programme.meeting m on m.id = i.meeting_id
                        left join programme.notice n on n.id = g.notice_id
                        where g.point_id = any(:points) order by g.at
                        """).param("points", points).query(row -> {
            var grade = row.getString("grade");
            var meeting = row.getObject("meeting_id", UUID.class);
            var notice = row.getObject("notice_id", UUID.class);
            var number = row.getString("number");
            steps.computeIfAbsent(row.getObject("point_id", UUID.class), id -> new ArrayList<>())
                    .add(new GradeStep(
                            GradeStepKind.valueOf(row.getString("step")),
                            grade == null ? null : Grade.valueOf(grade),
                            Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                            row.getString("reason"),
                            meeting == null ? null : new MeetingId(meeting),
                            Bilingual.of(row.getString("title_zh"), row.getString("title_en")),
                            notice == null ? null : new NoticeId(notice),
                            number == null ? "" : number,
                            row.getTimestamp("at").toInstant()));
        });
        return steps;
    }
}
