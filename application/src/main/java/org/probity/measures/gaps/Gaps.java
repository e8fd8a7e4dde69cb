package org.probity.measures.gaps;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.organization.Scope;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts and lists gaps within a scope: both over the same rows, so that every total equals what can be listed. */
@Repository
public class Gaps {

    static final int ROWS = 50;

    private final JdbcClient jdbc;
    private final Dates dates;

    Gaps(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /** How many there are of each kind, in one statement. */
    public Map<GapKind, Long> counts(Scope scope) {
        var counts = new EnumMap<GapKind, Long>(GapKind.class);
        jdbc.sql(Arrays.stream(GapKind.values())
                        .map(kind -> "select '" + kind.name() + "' as kind, count(*) as gaps from "
                                + within(kind, scope, null))
                        .collect(joining(" union all ")))
                .params(parameters(scope, null))
                .query(row -> {
                    counts.put(GapKind.valueOf(row.getString("kind")), row.getLong("gaps"));
                });
        return counts;
    }

    /** How many there are of one kind, in the whole scope or one section of it. */
    public long count(GapKind kind, Scope scope, @Nullable UUID section) {
        return jdbc.sql("select count(*) from " + within(kind, scope, section))
                .params(parameters(scope, section))
                .query(Long.class)
                .single();
    }

    /** A page of one kind; pages begin at 1. */
    List<Gap> page(GapKind kind, Scope scope, @Nullable UUID section, int page) {
        return rows(kind, scope, section, ROWS, (page - 1) * ROWS);
    }

    List<Gap> rows(GapKind kind, Scope scope, @Nullable UUID section, int limit, int offset) {
        return jdbc.sql("""
                        select g.*, s.name_zh as section_zh, s.name_en as section_en, o.name_zh as post_zh, o.name_en as post_en
                        from (select * from %s order by g.code, g.id limit :limit offset :offset) g
                        left join organization.section s on s.id = g.section_id left join organization.post o on o.id = g.post_id
                        order by g.code, g.id
                        """.formatted(within(kind, scope, section)))
                .params(parameters(scope, section))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new Gap(
                        kind,
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        Bilingual.of(row.getString("title_zh"), row.getString("title_en")),
                        Bilingual.of(row.getString("section_zh"), row.getString("section_en")),
                        Bilingual.of(row.getString("post_zh"), row.getString("post_en"))))
                .list();
    }

    private static String within(GapKind kind, Scope scope, @Nullable UUID section) {
        return "(" + kind.rows() + ") g where " + scope.predicate("g")
                + (section == null ? "" : " and g.section_id = :section");
    }

    private Map<String, Object> parameters(Scope scope, @Nullable UUID section) {
        var parameters = new HashMap<String, Object>(scope.parameters());
        parameters.put("day", dates.today());
        if (section != null) {
            parameters.put("section", section);
        }
        return parameters;
    }
}
