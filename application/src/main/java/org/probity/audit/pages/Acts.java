package org.probity.audit.pages;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The log as its readers may see it: discipline inspection and auditors see the acts of their unit's people, of administrators
 * and of the program; an administrator sees that something was done, not to what nor why.
 */
@Repository
class Acts {

    /** Entries that are there for the proof alone: what they are about is known to those whom its own module lets know. */
    private static final String NOT_SEALED = "e.subject not like '%.sealed'";

    private final JdbcClient jdbc;
    private final Dates dates;

    Acts(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /** One line of the list; subject and reason are absent for who may see metadata only. */
    record Line(
            long sequence,
            Instant at,
            String account,
            @Nullable Bilingual person,
            @Nullable String onBehalfOf,
            boolean administrator,
            boolean system,
            String act,
            String kind,
            @Nullable String subject,
            @Nullable String reason) {}

    /** A page of acts, newest first; {@code more} when there are older ones. */
    record Found(List<Line> lines, boolean more) {
        long last() {
            return lines.isEmpty() ? 0 : lines.get(lines.size() - 1).sequence();
        }
    }

    Found find(Viewer viewer, ActsFilter filter) {
        var whole = viewer.may("audit:read");
        var where = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        where.add("e.sequence < :before");
        where.add(NOT_SEALED);
        parameters.put("before", filter.before());
        if (whole) {
            where.add("(p.unit_id = :unit or a.administrator or e.account_id is null)");
            parameters.put("unit", viewer.requireUnit().value());
        }
        if (!filter.who().isEmpty()) {
            where.add("(e.actor ilike :who or p.name_zh ilike :who or p.name_en ilike :who)");
            parameters.put("who", "%" + filter.who().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        equal(where, parameters, "e.act", "act", filter.act());
        equal(where, parameters, "e.subject", "kind", filter.kind());
        if (whole) {
            equal(where, parameters, "e.subject_id", "subject", filter.subject());
        }
        if (filter.from() != null) {
            where.add("e.at >= :from");
            parameters.put("from", Timestamp.from(dates.startOf(filter.from())));
        }
        if (filter.to() != null) {
            where.add("e.at < :to");
            parameters.put("to", Timestamp.from(dates.startOf(filter.to().plusDays(1))));
        }
        if (filter.byAdministrators()) {
            where.add("a.administrator");
        }
        parameters.put("limit", filter.size() + 1);
        var lines = jdbc.sql("""
                        select e.sequence, e.at, e.actor, e.account_id, e.on_behalf_of, e.act, e.subject, e.subject_id, e.reason,
                               coalesce(a.administrator, false) as administrator, p.name_zh, p.name_en
                        from audit.entry e
                        left join identity.account a on a.id = e.account_id
                        left join organization.person p on p.id = a.person_id
                        where %s order by e.sequence desc limit :limit
                        """.formatted(String.join(" and ", where)))
                .params(parameters)
                .query((row, n) -> new Line(
                        row.getLong("sequence"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("name_zh") == null
                                ? null
                                : Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        row.getString("on_behalf_of"),
                        row.getBoolean("administrator"),
                        row.getObject("account_id") == null,
                        row.getString("act"),
                        row.getString("subject"),
                        whole ? row.getString("subject_id") : null,
                        whole ? row.getString("reason") : null))
                .list();
        var more = lines.size() > filter.size();
        return new Found(more ? lines.subList(0, filter.size()) : lines, more);
    }

    List<String> acts() {
        return distinct("act");
    }

    List<String> kinds() {
        return distinct("subject");
    }

    /** The few different values of a column of very many rows, by leaping along its index. */
    private List<String> distinct(String column) {
        return jdbc.sql("""
                        with recursive leap as (
                            (select %1$s as value from audit.entry order by %1$s limit 1)
                            union all
                            select (select e.%1$s from audit.entry e where e.%1$s > leap.value order by e.%1$s limit 1)
                            from leap where leap.value is not null
                        )
                        select value from leap where value is not null and value not like '%%.sealed' and value not like '%%.sealed-entry'
                        """.formatted(column)).query(String.class).list();
    }

    private static void equal(
            List<String> where, java.util.Map<String, Object> parameters, String column, String name, String value) {
        if (!value.isEmpty()) {
            where.add(column + " = :" + name);
            parameters.put(name, value);
        }
    }
}
