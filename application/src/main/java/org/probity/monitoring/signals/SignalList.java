package org.probity.monitoring.signals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register as this viewer may see it: page by page, all of it for a file, and counted; all by the same condition. */
@Repository
class SignalList {

    static final int PAGE = 30;
    static final String LEVEL =
            "case when s.state in ('NEW', 'VERIFYING') then s.level else coalesce(s.judged_level, s.level) end";
    static final String OVERDUE = "(s.state in ('NEW', 'VERIFYING') and s.due_on < :today)";

    private static final String ROWS = """
            select s.id, s.number, s.serial, s.raised_on, s.source, s.indicator_code, s.value, s.threshold, %s as shown_level, s.state,
                s.wording_zh, s.wording_en, s.confidentiality, s.due_on, %s as overdue, s.findings, s.proposed_step, s.dismissal, s.concluded_on,
                c.name_zh as section_zh, c.name_en as section_en, p.name_zh as post_zh, p.name_en as post_en,
                w.name_zh as power_zh, w.name_en as power_en,
                (select count(*) from monitoring.signal_occurrence o where o.signal_id = s.id) as occurrences,
                (select string_agg(coalesce(nullif(x.name_zh, ''), x.name_en), '、' order by v.position) from monitoring.signal_verifier v
                    join organization.person x on x.id = v.person_id where v.signal_id = s.id) as verifiers_zh,
                (select string_agg(coalesce(nullif(x.name_en, ''), x.name_zh), ', ' order by v.position) from monitoring.signal_verifier v
                    join organization.person x on x.id = v.person_id where v.signal_id = s.id) as verifiers_en,
                (select string_agg(r.number, '; ' order by r.position) from monitoring.signal_reference r where r.signal_id = s.id) as refs
            from monitoring.signal s
            left join organization.section c on c.id = s.section_id
            left join organization.post p on p.id = s.post_id
            left join powers.power w on w.id = s.power_id
            where\s""".formatted(LEVEL, OVERDUE);

    private final JdbcClient jdbc;
    private final Dates dates;

    SignalList(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /** A page, and how many there are on all. */
    record Found(List<SignalRow> rows, long total, @Nullable SignalCursor next) {}

    /** The head of the register. */
    record Counts(long fresh, long verifying, long overdue, long yellow, long orange, long red) {}

    Found page(Viewer viewer, SignalFilter filter) {
        var parameters = new HashMap<String, Object>();
        var condition = condition(viewer, filter, parameters);
        var total = jdbc.sql("select count(*) from monitoring.signal s where " + condition)
                .params(parameters)
                .query(Long.class)
                .single();
        var after = filter.after();
        if (after != null) {
            condition += " and (s.raised_on, s.serial) < (:after_day, :after_serial)";
            parameters.put("after_day", after.raisedOn());
            parameters.put("after_serial", after.serial());
        }
        var rows = query(condition, parameters, PAGE + 1);
        var more = rows.size() > PAGE;
        var shown = more ? rows.subList(0, PAGE) : rows;
        return new Found(shown, total, more ? shown.get(PAGE - 1).cursor() : null);
    }

    List<SignalRow> first(Viewer viewer, SignalFilter filter, int most) {
        var parameters = new HashMap<String, Object>();
        return query(condition(viewer, filter, parameters), parameters, most);
    }

    /** Earlier and later ones about the same post, this one left out. */
    List<SignalRow> about(UUID post, SignalId other, Viewer viewer) {
        var parameters = new HashMap<String, Object>(SignalAccess.parameters(viewer));
        parameters.put("today", dates.today());
        parameters.put("post", post);
        parameters.put("other", other.value());
        return query(SignalAccess.visible(viewer) + " and s.post_id = :post and s.id <> :other", parameters, 20);
    }

    /** Those it is made of, or is part of. */
    List<SignalRow> members(SignalId id, boolean parts, Viewer viewer) {
        var parameters = new HashMap<String, Object>(SignalAccess.parameters(viewer));
        parameters.put("today", dates.today());
        parameters.put("id", id.value());
        return query(
                SignalAccess.visible(viewer)
                        + (parts
                                ? " and s.id in (select member_id from monitoring.signal_member where signal_id = :id)"
                                : " and s.id in (select signal_id from monitoring.signal_member where member_id = :id)"),
                parameters,
                50);
    }

    Counts counts(Viewer viewer) {
        return jdbc.sql("""
                        select count(*) filter (where s.state = 'NEW') as fresh, count(*) filter (where s.state = 'VERIFYING') as verifying,
                            count(*) filter (where %s) as overdue,
                            count(*) filter (where s.state = 'CONFIRMED' and s.judged_level = 'YELLOW') as yellow,
                            count(*) filter (where s.state = 'CONFIRMED' and s.judged_level = 'ORANGE') as orange,
                            count(*) filter (where s.state = 'CONFIRMED' and s.judged_level = 'RED') as red
                        from monitoring.signal s where\s""".formatted(OVERDUE) + SignalAccess.visible(viewer))
                .params(SignalAccess.parameters(viewer))
                .param("today", dates.today())
                .query((row, n) -> new Counts(
                        row.getLong("fresh"),
                        row.getLong("verifying"),
                        row.getLong("overdue"),
                        row.getLong("yellow"),
                        row.getLong("orange"),
                        row.getLong("red")))
                .single();
    }

    /** Codes of the indicators that gave any, for the choice of the filter. */
    List<String> indicators(Viewer viewer) {
        return jdbc.sql(
                        "select distinct s.indicator_code from monitoring.signal s where s.indicator_code is not null and "
                                + SignalAccess.visible(viewer) + " order by 1 limit 200")
                .params(SignalAccess.parameters(viewer))
                .query(String.class)
                .list();
    }

    private List<SignalRow> query(String condition, Map<String, Object> parameters, int most) {
        return jdbc.sql(ROWS + condition + " order by s.raised_on desc, s.serial desc limit :most")
                .params(parameters)
                .param("most", most)
                .query(SignalList::row)
                .list();
    }

    private String condition(Viewer viewer, SignalFilter filter, Map<String, Object> parameters) {
        parameters.putAll(SignalAccess.parameters(viewer));
        parameters.put("today", dates.today());
        var condition = new StringBuilder(SignalAccess.visible(viewer))
                .append(" and ")
                .append(filter.show().condition());
        if (filter.level() != null) {
            condition.append(" and ").append(LEVEL).append(" = :level");
            parameters.put("level", filter.level().name());
        }
        if (filter.source() != null) {
            condition.append(" and s.source = :source");
            parameters.put("source", filter.source().name());
        }
        if (filter.section() != null) {
            condition.append(" and s.section_id = :section");
            parameters.put("section", filter.section());
        }
        if (filter.indicator() != null) {
            condition.append(" and s.indicator_code = :indicator");
            parameters.put("indicator", filter.indicator());
        }
        if (filter.overdue()) {
            condition.append(" and ").append(OVERDUE);
        }
        if (filter.mine()) {
            condition.append(
                    " and exists (select 1 from monitoring.signal_verifier m where m.signal_id = s.id and m.person_id = :sight_viewer)");
        }
        return condition.toString();
    }

    private static SignalRow row(ResultSet row, int n) throws SQLException {
        var step = row.getString("proposed_step");
        var dismissal = row.getString("dismissal");
        var references = row.getString("refs");
        return new SignalRow(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getInt("serial"),
                row.getObject("raised_on", LocalDate.class),
                SignalSource.valueOf(row.getString("source")),
                row.getString("indicator_code"),
                IndicatorNames.of(row.getString("indicator_code")),
                row.getString("value"),
                row.getString("threshold"),
                SignalLevel.valueOf(row.getString("shown_level")),
                SignalState.valueOf(row.getString("state")),
                two(row, "wording"),
                two(row, "section"),
                two(row, "post"),
                two(row, "power"),
                Confidentiality.valueOf(row.getString("confidentiality")),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("overdue"),
                row.getInt("occurrences"),
                two(row, "verifiers"),
                row.getString("findings"),
                step == null ? null : ProposedStep.valueOf(step),
                dismissal == null ? null : Dismissal.valueOf(dismissal),
                row.getObject("concluded_on", LocalDate.class),
                references == null ? "" : references);
    }

    static Bilingual two(ResultSet row, String column) throws SQLException {
        return Bilingual.of(row.getString(column + "_zh"), row.getString(column + "_en"));
    }
}
