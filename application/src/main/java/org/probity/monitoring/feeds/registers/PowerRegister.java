package org.probity.monitoring.feeds.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.JsonText;
import org.probity.earlywarning.feed.RecordBuilder;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.frame.Dates;
import org.probity.monitoring.feeds.FeedSource;
import org.probity.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Powers with their limits, and the benchmarks in force or once in force. */
@Component
class PowerRegister implements FeedSource {

    private final JdbcClient jdbc;
    private final Dates dates;

    PowerRegister(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    @Override
    public Set<RecordKind> kinds() {
        return Set.of(RecordKind.POWERS, RecordKind.BENCHMARKS);
    }

    @Override
    public Register register(RecordKind kind) {
        return kind == RecordKind.POWERS
                ? new Register("powers.menu", "/powers")
                : new Register("powers.benchmarks.menu", "/powers/benchmarks");
    }

    @Override
    public List<FeedRecord> records(UnitId unit, RecordKind kind) {
        return kind == RecordKind.POWERS ? powers(unit) : benchmarks(unit);
    }

    /** A power decides collectively where a step of it says so (P2.1.2e). */
    private List<FeedRecord> powers(UnitId unit) {
        return jdbc.sql("""
                        select w.code, s.code as dept, w.discretion, w.unit_kind as matter_class,
                            exists (select from powers.step t where t.power_id = w.id
                                and (t.name_zh like '%集体%' or t.name_en ilike '%collective%')) as collective,
                            w.promised_limit || case w.promised_unit when 'WORKING_DAY' then ' working days' else ' days' end as promised,
                            w.statutory_limit || case w.statutory_unit when 'WORKING_DAY' then ' working days' else ' days' end as legal
                        from powers.power w left join organization.section s on s.id = w.section_id
                        where w.unit_id = :unit and w.state in ('PUBLISHED', 'CHANGED') order by w.code
                        """)
                .param("unit", unit.value())
                .query((row, n) -> new Line(RecordKind.POWERS, row, n)
                        .all("code", "dept", "discretion", "matter_class", "collective", "promised", "legal")
                        .record())
                .list();
    }

    /** Bands in per cent, as the engine compares them; the cause is told only where a power has several benchmarks at a time. */
    private List<FeedRecord> benchmarks(UnitId unit) {
        var records = new ArrayList<FeedRecord>();
        jdbc.sql("""
                        select b.id::text as id, w.code, b.from_on, b.ended_on, b.bands::text as bands,
                            case when count(*) over (partition by b.power_id, b.ended_on is null) > 1 then nullif(b.cause_zh, '') end as cause
                        from powers.benchmark b join powers.power w on w.id = b.power_id
                        where w.unit_id = :unit and b.state = 'APPROVED' and b.measure = 'PERCENT' and b.from_on <= :today order by w.code, b.from_on
                        """).param("unit", unit.value()).param("today", dates.today()).query(row -> {
            var level = 0;
            for (var each : bands(row.getString("bands"))) {
                level++;
                if (each instanceof Map<?, ?> band && band.get("min") != null && band.get("max") != null) {
                    var ended = row.getDate("ended_on");
                    records.add(RecordBuilder.of(
                            RecordKind.BENCHMARKS,
                            row.getString("id") + "/" + level,
                            "power",
                            row.getString("code"),
                            "level",
                            level,
                            "min",
                            band.get("min"),
                            "max",
                            band.get("max"),
                            "cause",
                            row.getString("cause"),
                            "from",
                            row.getDate("from_on").toLocalDate(),
                            "to",
                            ended == null ? null : ended.toLocalDate().minusDays(1)));
                }
            }
        });
        return records;
    }

    private static List<?> bands(String json) {
        return JsonText.parse(json) instanceof List<?> bands ? bands : List.of();
    }
}
