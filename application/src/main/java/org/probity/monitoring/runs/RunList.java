package org.probity.monitoring.runs;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of runs, and what each told. */
@Repository
class RunList {

    static final int ROWS = 25;

    private final JdbcClient jdbc;

    RunList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page, and how many there are in all. */
    record Found(List<Run> rows, int total) {

        public int pages() {
            return Math.max(1, (total + ROWS - 1) / ROWS);
        }
    }

    /** @param hits whether only runs that told something or failed are wanted */
    Found page(UnitId unit, @Nullable RunKind kind, boolean hits, int page) {
        var condition =
                "unit_id = :unit and (cast(:kind as text) is null or kind = :kind) and (not :hits or told > 0 or failure is not null)";
        var total = jdbc.sql("select count(*) from monitoring.run where " + condition)
                .param("unit", unit.value())
                .param("kind", kind == null ? null : kind.name())
                .param("hits", hits)
                .query(Integer.class)
                .single();
        var rows = jdbc.sql("select * from monitoring.run where " + condition
                        + " order by begun_at desc, id limit :limit offset :offset")
                .param("unit", unit.value())
                .param("kind", kind == null ? null : kind.name())
                .param("hits", hits)
                .param("limit", ROWS)
                .param("offset", (page - 1) * ROWS)
                .query(RunLog::run)
                .list();
        return new Found(rows, total);
    }

    /** One signal that a run told; its page is for those who may read it. */
    record Hit(
            String code,
            String level,
            @Nullable UUID signal,
            @Nullable String number) {}

    /** At most two hundred of a run's hits, as far as the condition lets them be read. */
    List<Hit> hits(RunId run, String visible, java.util.Map<String, Object> parameters) {
        return jdbc.sql("""
                        select h.code, h.level, h.signal_id, s.number from monitoring.run_hit h join monitoring.signal s on s.id = h.signal_id
                        where h.run_id = :run and %s order by h.position limit 200
                        """.formatted(visible))
                .param("run", run.value())
                .params(parameters)
                .query((row, n) -> new Hit(
                        row.getString("code"),
                        row.getString("level"),
                        row.getObject("signal_id", UUID.class),
                        row.getString("number")))
                .list();
    }
}
