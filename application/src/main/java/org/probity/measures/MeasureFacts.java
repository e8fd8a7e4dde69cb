package org.probity.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.organization.PostId;
import org.probity.organization.Scope;
import org.probity.organization.UnitId;
import org.probity.powers.PowerId;
import org.probity.powers.benchmarks.Benchmarks;
import org.probity.risks.RiskPointId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands around a measure: the power and step of its risk point, the chart's edition, rules and benchmarks, and posts to choose. */
@Component
class MeasureFacts {

    private final JdbcClient jdbc;
    private final Benchmarks benchmarks;
    private final Dates dates;

    MeasureFacts(JdbcClient jdbc, Benchmarks benchmarks, Dates dates) {
        this.jdbc = jdbc;
        this.benchmarks = benchmarks;
        this.dates = dates;
    }

    /**
     * Where the measure's risk point lies in the work.
     *
     * @param edition of the power's list entry and chart
     */
    record Place(
            UUID power,
            Bilingual powerName,
            int edition,
            @Nullable UUID step,
            int stepNumber,
            Bilingual stepName) {}

    /** Something with a page. */
    record Link(Bilingual name, String url) {}

    @Nullable
    Place place(RiskPointId point) {
        return jdbc.sql("""
                        select w.id, w.name_zh, w.name_en, w.edition, s.id as step, s.number, s.name_zh as step_zh, s.name_en as step_en
                        from risks.point p join powers.power w on w.id = p.power_id left join powers.step s on s.id = p.step_id
                        where p.id = :point
                        """)
                .param("point", point.value())
                .query((row, n) -> new Place(
                        row.getObject("id", UUID.class),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        row.getInt("edition"),
                        row.getObject("step", UUID.class),
                        row.getInt("number"),
                        Bilingual.of(row.getString("step_zh"), row.getString("step_en"))))
                .optional()
                .orElse(null);
    }

    List<Link> benchmarks(@Nullable Place place) {
        if (place == null) {
            return List.of();
        }
        var links = new ArrayList<Link>();
        benchmarks
                .inForce(new PowerId(place.power()), dates.today())
                .forEach(benchmark ->
                        links.add(new Link(benchmark.content().cause(), "/powers/benchmarks/" + benchmark.id())));
        return links;
    }

    /** The rules tied to the point. */
    List<Link> rules(RiskPointId point) {
        return jdbc.sql("""
                        select r.id, r.number, r.title_zh, r.title_en from risks.point_rule t join powers.rule r on r.id = t.rule_id
                        where t.point_id = :point and not t.removed order by r.number
                        """)
                .param("point", point.value())
                .query((row, n) -> new Link(
                        Bilingual.of(
                                row.getString("number") + " " + row.getString("title_zh"),
                                row.getString("title_en").isEmpty()
                                        ? ""
                                        : row.getString("number") + " " + row.getString("title_en")),
                        "/powers/rules/" + row.getObject("id", UUID.class)))
                .list();
    }

    /** The open posts of the unit that somebody holds, those of the section first, as owners to choose. */
    Map<PostId, Bilingual> owners(UnitId unit, UUID section) {
        var names = new LinkedHashMap<PostId, Bilingual>();
        jdbc.sql("""
                        select p.id, p.name_zh, p.name_en from organization.post p join organization.section s on s.id = p.section_id
                        where p.unit_id = :unit and (p.closed_on is null or p.closed_on > :today)
                          and exists (select from organization.holding h where h.post_id = p.id and h.from_on <= :today
                              and (h.to_on is null or h.to_on >= :today))
                        order by (p.section_id <> :section), s.position, s.code, p.position, p.code
                        """)
                .param("unit", unit.value())
                .param("section", section)
                .param("today", dates.today())
                .query(row -> {
                    names.put(
                            new PostId(row.getObject("id", UUID.class)),
                            Bilingual.of(row.getString("name_zh"), row.getString("name_en")));
                });
        return names;
    }

    /** The posts that carry out measures within the scope, to filter by. */
    Map<UUID, Bilingual> owning(Scope scope) {
        var names = new LinkedHashMap<UUID, Bilingual>();
        jdbc.sql("select distinct w.id, w.name_zh, w.name_en, w.code from " + ControlMeasures.TABLES + " where "
                        + MeasureAccess.within(scope) + " and w.id is not null order by w.code limit 500")
                .params(scope.parameters())
                .query(row -> {
                    names.put(
                            row.getObject("id", UUID.class),
                            Bilingual.of(row.getString("name_zh"), row.getString("name_en")));
                });
        return names;
    }

    /** Who holds a post today. */
    List<Bilingual> holders(@Nullable PostId post) {
        return post == null
                ? List.of()
                : jdbc.sql("""
                                select n.name_zh, n.name_en from organization.holding h join organization.person n on n.id = h.person_id
                                where h.post_id = :post and h.from_on <= :day and (h.to_on is null or h.to_on >= :day) order by h.deputising
                                """)
                        .param("post", post.value())
                        .param("day", dates.today())
                        .query((row, n) -> Bilingual.of(row.getString("name_zh"), row.getString("name_en")))
                        .list();
    }

    Bilingual unitName(UnitId unit) {
        return jdbc.sql("select name_zh, name_en from organization.unit where id = :id")
                .param("id", unit.value())
                .query((row, n) -> Bilingual.of(row.getString("name_zh"), row.getString("name_en")))
                .single();
    }

    LocalDate today() {
        return dates.today();
    }
}
