package org.probity.risks.grading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.Scope;
import org.probity.risks.Grade;
import org.probity.risks.GradeState;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Posts and sections with their grades. A post's grade is the highest of its points, a section's that of its own points (§4.2.6);
 * without any point it is none.
 */
@Repository
class GradeOverview {

    private static final String LIVE = " not r.removed and r.verification <> 'REJECTED' and r.status <> 'CLOSED'"
            + " and r.cycle_id in (select c.id from programme.cycle c where c.stage <> 'CLOSED') ";
    private static final String RANK = "array_position(array['LOW', 'MEDIUM', 'HIGH'], %s)";
    private static final List<GradeState> PROGRESS = List.of(
            GradeState.UNGRADED,
            GradeState.PROPOSED,
            GradeState.APPROVED,
            GradeState.OBJECTED,
            GradeState.PUBLICISING,
            GradeState.EFFECTIVE);

    private final JdbcClient jdbc;

    GradeOverview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A line of the list.
     *
     * @param inForce the grade in force; none when none of the points has one yet
     * @param coming  the highest grade on the way: approved, proposed or suggested
     * @param state   how far the least advanced point is; none when there is no point
     * @param none    whether it was determined that there is no risk point
     */
    public record Line(
            UUID id,
            boolean unitPoints,
            String code,
            Bilingual name,
            Bilingual section,
            int points,
            int high,
            int medium,
            int low,
            @Nullable Grade inForce,
            @Nullable Grade coming,
            @Nullable GradeState state,
            boolean none) {

        public String url() {
            return (unitPoints ? "/risks/grades/sections/" : "/risks/grades/posts/") + id;
        }
    }

    /** What the list is narrowed to. */
    record Filter(
            @Nullable UUID section,
            @Nullable String grade,
            @Nullable GradeState state) {}

    List<Line> list(Scope scope, Filter filter, int limit, int offset) {
        return jdbc.sql("""
                        with owner as (
                            select o.id, false as unit_points, o.code, o.name_zh, o.name_en, o.unit_id, o.section_id, o.id as post_id, o.position
                            from organization.post o where o.closed_on is null
                            union all
                            select s.id, true, s.code, s.name_zh, s.name_en, s.unit_id, s.id, null, -1
                            from organization.section s where exists (select 1 from risks.point r where r.section_id = s.id and r.scope = 'UNIT' and %s)
                        ), graded as (
                            select w.*, s.name_zh as section_zh, s.name_en as section_en, s.position as section_position, s.code as section_code,
                                   g.*, exists (select 1 from risks.form f join programme.cycle c on c.id = f.cycle_id and c.stage <> 'CLOSED'
                                                where f.post_id = w.post_id and f.state = 'DETERMINED' and f.none_declared) as none
                            from owner w join organization.section s on s.id = w.section_id
                            left join lateral (
                                select count(*) as points,
                                       count(*) filter (where shown = 3) as high, count(*) filter (where shown = 2) as medium,
                                       count(*) filter (where shown = 1) as low,
                                       max(shown) filter (where grade_state = 'EFFECTIVE') as in_force, max(shown) as coming,
                                       min(array_position(array['UNGRADED', 'PROPOSED', 'APPROVED', 'OBJECTED', 'PUBLICISING', 'EFFECTIVE'], grade_state)) as state
                                from (select r.grade_state, %s as shown from risks.point r
                                      where %s and ((w.unit_points and r.section_id = w.section_id and r.scope = 'UNIT')
                                                    or (not w.unit_points and r.post_id = w.post_id))) p) g on true
                            where %s and (cast(:section as uuid) is null or w.section_id = :section)
                        )
                        select * from graded
                        where (cast(:grade as text) is null or (:grade = 'NONE' and coming is null)
                               or array_position(array['LOW', 'MEDIUM', 'HIGH'], :grade) = coalesce(in_force, coming))
                          and (cast(:state as int) is null or state = :state)
                        order by section_position, section_code, unit_points desc, position, code limit :limit offset :offset
                        """.formatted(
                                LIVE,
                                RANK.formatted("coalesce(r.approved_grade, r.proposed_grade, r.suggested_grade)"),
                                LIVE,
                                scope.predicate("w")))
                .params(scope.parameters())
                .param("section", filter.section(), Types.OTHER)
                .param("grade", filter.grade(), Types.VARCHAR)
                .param("state", filter.state() == null ? null : PROGRESS.indexOf(filter.state()) + 1, Types.INTEGER)
                .param("limit", limit)
                .param("offset", offset)
                .query(GradeOverview::line)
                .list();
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        var state = row.getInt("state");
        return new Line(
                row.getObject("id", UUID.class),
                row.getBoolean("unit_points"),
                row.getString("code"),
                Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                Bilingual.of(row.getString("section_zh"), row.getString("section_en")),
                row.getInt("points"),
                row.getInt("high"),
                row.getInt("medium"),
                row.getInt("low"),
                grade(row.getInt("in_force")),
                grade(row.getInt("coming")),
                state == 0 ? null : PROGRESS.get(state - 1),
                row.getBoolean("none"));
    }

    private static @Nullable Grade grade(int rank) {
        return rank == 0 ? null : Grade.values()[rank - 1];
    }

    /** How many points stand in each cell of probability and harm. */
    Map<String, Integer> matrix(Scope scope) {
        var cells = new HashMap<String, Integer>();
        jdbc.sql("select r.probability, r.harm, count(*) as points from risks.point r where" + LIVE
                        + "and r.probability is not null and r.harm is not null and " + scope.predicate("r")
                        + " group by 1, 2")
                .params(scope.parameters())
                .query(row -> {
                    cells.put(row.getInt("probability") + "x" + row.getInt("harm"), row.getInt("points"));
                });
        return cells;
    }

    /** A section with its points by grade (§4.2.9). */
    public record Distribution(Bilingual section, int high, int medium, int low, int ungraded) {
        public int total() {
            return high + medium + low + ungraded;
        }
    }

    List<Distribution> distribution(Scope scope) {
        return jdbc.sql("""
                        select s.name_zh, s.name_en,
                               count(*) filter (where g = 'HIGH') as high, count(*) filter (where g = 'MEDIUM') as medium,
                               count(*) filter (where g = 'LOW') as low, count(*) filter (where g is null) as ungraded
                        from (select r.section_id, coalesce(r.approved_grade, r.proposed_grade, r.suggested_grade) as g
                              from risks.point r where %s and %s) p
                        join organization.section s on s.id = p.section_id
                        group by s.id, s.name_zh, s.name_en, s.position, s.code order by s.position, s.code
                        """.formatted(LIVE, scope.predicate("r")))
                .params(scope.parameters())
                .query((row, n) -> new Distribution(
                        Bilingual.of(row.getString(1), row.getString(2)),
                        row.getInt("high"),
                        row.getInt("medium"),
                        row.getInt("low"),
                        row.getInt("ungraded")))
                .list();
    }

    /** A power whose points have been graded differently (§4.2.9). */
    public record Difference(Bilingual power, List<DifferentPoint> points) {}

    /** One of them. */
    public record DifferentPoint(Bilingual owner, Bilingual title, Grade grade, String url) {}

    List<Difference> differences(Scope scope) {
        var byPower = new java.util.LinkedHashMap<UUID, Difference>();
        jdbc.sql("""
                        with p as (
                            select r.*, coalesce(r.approved_grade, r.proposed_grade, r.suggested_grade) as g
                            from risks.point r where %s and r.power_id is not null and %s)
                        select w.id as power_id, w.name_zh as power_zh, w.name_en as power_en, p.title_zh, p.title_en, p.g, p.post_id, p.section_id,
                               coalesce(o.name_zh, s.name_zh) as owner_zh, coalesce(o.name_en, s.name_en) as owner_en
                        from p join powers.power w on w.id = p.power_id join organization.section s on s.id = p.section_id
                        left join organization.post o on o.id = p.post_id
                        where p.g is not null and exists (select 1 from p q where q.power_id = p.power_id and q.g <> p.g)
                        order by w.code, array_position(array['HIGH', 'MEDIUM', 'LOW'], p.g), owner_zh limit 300
                        """.formatted(LIVE, scope.predicate("r")))
                .params(scope.parameters())
                .query(row -> {
                    var post = row.getObject("post_id", UUID.class);
                    byPower.computeIfAbsent(
                                    row.getObject("power_id", UUID.class),
                                    id -> new Difference(power(row), new ArrayList<>()))
                            .points()
                            .add(new DifferentPoint(
                                    Bilingual.of(row.getString("owner_zh"), row.getString("owner_en")),
                                    Bilingual.of(row.getString("title_zh"), row.getString("title_en")),
                                    Grade.valueOf(row.getString("g")),
                                    post == null
                                            ? "/risks/grades/sections/" + row.getObject("section_id", UUID.class)
                                            : "/risks/grades/posts/" + post));
                });
        return List.copyOf(byPower.values());
    }

    private static Bilingual power(ResultSet row) {
        try {
            return Bilingual.of(row.getString("power_zh"), row.getString("power_en"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The grade a post, or a section's own points, had in the cycle before (§4.2.9). */
    @Nullable
    Grade lastCycle(UUID owner, boolean unitPoints) {
        var rank = jdbc.sql(
                        """
                        select max(array_position(array['LOW', 'MEDIUM', 'HIGH'], r.approved_grade)) from risks.point r
                        join programme.cycle c on c.id = r.cycle_id and c.stage = 'CLOSED'
                        where r.approved_grade is not null and %s
                          and c.year = (select max(k.year) from programme.cycle k where k.unit_id = c.unit_id and k.stage = 'CLOSED')
                        """.formatted(unitPoints ? "r.section_id = :owner and r.scope = 'UNIT'" : "r.post_id = :owner"))
                .param("owner", owner)
                .query(Integer.class)
                .optional();
        return rank.map(GradeOverview::grade).orElse(null);
    }

    /** A section of the filter. */
    public record SectionChoice(UUID id, Bilingual name) {}

    List<SectionChoice> sections(Scope scope) {
        return jdbc.sql("""
                        select distinct s.id, s.name_zh, s.name_en, s.position, s.code from organization.section s
                        join organization.post o on o.section_id = s.id and o.closed_on is null
                        where exists (select 1 from (select o.unit_id, o.section_id, o.id as post_id) x where %s) order by s.position, s.code
                        """.formatted(scope.predicate("x")))
                .params(scope.parameters())
                .query((row, n) -> new SectionChoice(
                        row.getObject("id", UUID.class), Bilingual.of(row.getString(2), row.getString(3))))
                .list();
    }
}
