package org.probity.powers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.organization.Scope;
import org.probity.organization.WorkCalendar;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The power list as its page, its totals and its export see it; all three pass the same filter and the same scope. */
@Repository
class PowerList {

    private static final int LONGEST_EXPORT = 20_000;

    private final JdbcClient jdbc;
    private final WorkCalendar calendar;
    private final Dates dates;

    PowerList(JdbcClient jdbc, WorkCalendar calendar, Dates dates) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.dates = dates;
    }

    /** One line of the list. */
    record Line(
            PowerId id,
            String code,
            PowerType type,
            Bilingual name,
            Bilingual subItem,
            Bilingual section,
            PowerState state,
            @Nullable PowerState amendmentState,
            @Nullable TimeLimit statutoryLimit,
            @Nullable TimeLimit promisedLimit,
            boolean discretion,
            boolean disclosed,
            String postsZh,
            String postsEn,
            int steps,
            List<PowerFilter.Problem> problems,
            int version) {

        public Bilingual posts() {
            return new Bilingual(postsZh, postsEn);
        }

        public PowerState stateUnderWay() {
            return amendmentState == null ? state : amendmentState;
        }
    }

    List<Line> page(Scope scope, PowerFilter filter) {
        return lines(scope, filter, PowerFilter.ROWS, (filter.page() - 1) * PowerFilter.ROWS);
    }

    /** The ids of all powers within the filter, in its order. */
    List<PowerId> all(Scope scope, PowerFilter filter) {
        return lines(scope, filter, LONGEST_EXPORT, 0).stream().map(Line::id).toList();
    }

    /** How many powers of each type lie within the filter. */
    Map<PowerType, Integer> totals(Scope scope, PowerFilter filter) {
        var totals = new LinkedHashMap<PowerType, Integer>();
        var counted = new HashMap<PowerType, Integer>();
        jdbc.sql(rows(scope, filter) + "select type, count(*) as n from filtered group by type")
                .params(parameters(scope, filter))
                .query(row -> {
                    counted.put(PowerType.valueOf(row.getString("type")), row.getInt("n"));
                });
        Arrays.stream(PowerType.values())
                .filter(counted::containsKey)
                .forEach(type -> totals.put(type, counted.getOrDefault(type, 0)));
        return totals;
    }

    private List<Line> lines(Scope scope, PowerFilter filter, int limit, int offset) {
        var direction = filter.descending() ? " desc" : " asc";
        return jdbc.sql(rows(scope, filter) + "select * from filtered order by "
                        + filter.sort().column() + direction + ", code, id limit " + limit + " offset " + offset)
                .params(parameters(scope, filter))
                .query(PowerList::line)
                .list();
    }

    /** The rows within scope and filter, with their problems; as of a day it reads the twins that keep history. */
    private static String rows(Scope scope, PowerFilter filter) {
        var past = filter.asOf() != null;
        var conditions = new ArrayList<String>(List.of(scope.predicate("r")));
        if (filter.state() == null) {
            conditions.add("r.state <> 'REVOKED'");
        } else {
            conditions.add("(r.state = :state or r.amendment_state = :state)");
        }
        if (!filter.text().isEmpty()) {
            conditions.add("""
                    (r.name_zh ilike :like or r.name_en ilike :like or r.code ilike :like or r.sub_item_zh ilike :like
                     or r.sub_item_en ilike :like or r.content_zh ilike :like or r.content_en ilike :like)""");
        }
        if (filter.type() != null) {
            conditions.add("r.type = :type");
        }
        if (filter.section() != null) {
            conditions.add("r.section_id = :section");
        }
        if (filter.discretion() != null) {
            conditions.add("r.discretion = :discretion");
        }
        if (filter.disclosed() != null) {
            conditions.add("r.published = :disclosed");
        }
        if (filter.problem() != null) {
            conditions.add(":problem = any(r.problems)");
        }
        return """
                with power as (%s), basis as (%s), allocation as (%s), step as (%s),
                r as (
                    select p.*, null::uuid as post_id, s.name_zh as section_zh, s.name_en as section_en,
                        lpad(coalesce(s.position, 9999)::text, 6, '0') || coalesce(s.code, '') as section_position,
                        coalesce(a.posts_zh, '') as posts_zh, coalesce(a.posts_en, '') as posts_en,
                        (select count(*) from step t where t.power_id = p.id) as steps,
                        array_remove(array[
                            case when p.state <> 'REVOKED' and not exists (select from basis b
                                where b.power_id = p.id and b.rank <> 'INTERNAL_NOTICE' and btrim(b.article) <> ''
                                  and (b.effective_on is null or b.effective_on <= :day)
                                  and (b.repealed_on is null or b.repealed_on > :day)) then 'NO_BASIS' end,
                            case when a.power_id is null then 'NO_POST' end,
                            case when not exists (select from step t where t.power_id = p.id) then 'NO_STEPS' end,
                            case when exists (select from allocation x join allocation y
                                    on y.power_id = x.power_id and y.post_id = x.post_id
                                where x.power_id = p.id and x.role = 'HANDLE' and y.role in ('APPROVE', 'DECIDE')) then 'CONCENTRATION' end,
                            case when p.returned_comment is not null and coalesce(p.amendment_state, p.state) = 'DRAFT' then 'RETURNED' end,
                            case when coalesce(p.amendment_state, p.state) in ('DRAFT', 'DEPT_CONFIRMED', 'LEGAL_REVIEWED', 'LG_APPROVED')
                                and p.state_since < :overdue then 'OVERDUE' end], null) as problems
                    from power p
                    left join organization.section s on s.id = p.section_id
                    left join lateral (
                        select x.power_id, string_agg(distinct coalesce(nullif(o.name_zh, ''), o.name_en), '、') as posts_zh,
                            string_agg(distinct coalesce(nullif(o.name_en, ''), o.name_zh), ', ') as posts_en
                        from allocation x join organization.post o on o.id = x.post_id
                        where x.power_id = p.id group by x.power_id) a on true),
                filtered as (select * from r where %s)
                """.formatted(
                source("power", past, ""),
                source("legal_basis", past, " and not removed"),
                source("allocation", past, " and not removed and from_on <= :day and (to_on is null or to_on >= :day)"),
                source("step", past, " and not removed"),
                String.join(" and ", conditions));
    }

    private static String source(String table, boolean past, String condition) {
        return past
                ? "select * from powers." + table + "_history where recorded @> cast(:instant as timestamptz)"
                        + condition
                : "select * from powers." + table + " where true" + condition;
    }

    private Map<String, @Nullable Object> parameters(Scope scope, PowerFilter filter) {
        var parameters = new HashMap<String, @Nullable Object>(scope.parameters());
        var asOf = filter.asOf();
        var day = asOf == null ? dates.today() : asOf;
        parameters.put("day", day);
        parameters.put("instant", Timestamp.from(dates.startOf(day.plusDays(1)).minusNanos(1000)));
        parameters.put("overdue", Timestamp.from(dates.startOf(overdueBefore(day))));
        parameters.put("state", filter.state() == null ? null : filter.state().name());
        parameters.put("like", "%" + filter.text().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        parameters.put("type", filter.type() == null ? null : filter.type().name());
        parameters.put("section", filter.section());
        parameters.put("discretion", filter.discretion());
        parameters.put("disclosed", filter.disclosed());
        parameters.put(
                "problem", filter.problem() == null ? null : filter.problem().name());
        return parameters;
    }

    /** Whatever waits since before this day has waited longer than a level may take. */
    private LocalDate overdueBefore(LocalDate day) {
        var since = day;
        while (!calendar.workingDaysAfter(since, PowerAct.WORKING_DAYS_A_LEVEL).isBefore(day)) {
            since = since.minusDays(1);
        }
        return since.plusDays(1);
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        var power = Powers.power(row, n);
        return new Line(
                power.id(),
                power.code(),
                power.type(),
                power.name(),
                power.facts().subItem(),
                Bilingual.of(row.getString("section_zh"), row.getString("section_en")),
                power.state(),
                power.amendmentState(),
                power.facts().statutoryLimit(),
                power.facts().promisedLimit(),
                power.facts().discretion(),
                power.facts().disclosed(),
                row.getString("posts_zh"),
                row.getString("posts_en"),
                row.getInt("steps"),
                Arrays.stream((String[]) row.getArray("problems").getArray())
                        .map(PowerFilter.Problem::valueOf)
                        .toList(),
                power.version());
    }
}
