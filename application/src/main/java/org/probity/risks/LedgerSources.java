package org.probity.risks;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.UUID;
import org.probity.frame.Dates;
import org.probity.organization.Scope;
import org.probity.organization.SectionId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the ledger's lines by section and by the aspects they come from (P0.3), in one statement. */
@Repository
class LedgerSources {

    private static final String COUNTS = Arrays.stream(RiskSource.values())
            .map(source -> "count(*) filter (where '%1$s' = any(p.sources)) as %1$s".formatted(source))
            .collect(joining(", "));

    private final JdbcClient jdbc;
    private final Dates dates;

    LedgerSources(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /** Of what the filter lists; whether a section forgot the other aspects is asked only where all its lines are read. */
    SourceTable of(LedgerFilter filter, Scope scope) {
        var tables = LedgerTables.asOf(filter.asOf(), dates);
        var condition = LedgerCondition.of(filter, scope, tables, dates);
        var whole = filter.narrowsOnlyToSection();
        var rows = jdbc.sql("""
                        select s.id, s.code, s.name_zh, s.name_en, n.*
                        from (select p.section_id, count(*) as points, %s from %s p where %s group by p.section_id) n
                        join %s s on s.id = n.section_id
                        order by s.position, s.code, s.id
                        """.formatted(
                                COUNTS, tables.of("risks.point"), condition.sql(), tables.of("organization.section")))
                .params(condition.parameters())
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    var bySource = new EnumMap<RiskSource, Long>(RiskSource.class);
                    for (var source : RiskSource.values()) {
                        bySource.put(source, row.getLong(source.name()));
                    }
                    return new SourceTable.Row(
                            new LedgerRow.Named(
                                    id,
                                    row.getString("code"),
                                    Bilingual.of(row.getString("name_zh"), row.getString("name_en"))),
                            bySource,
                            row.getLong("points"),
                            whole && scope.covers(scope.unit(), new SectionId(id), null));
                })
                .list();
        return new SourceTable(filter.source(), rows);
    }
}
