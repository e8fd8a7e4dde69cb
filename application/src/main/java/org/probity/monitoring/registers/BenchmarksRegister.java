package org.probity.monitoring.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordBuilder;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.frame.Dates;
import org.probity.monitoring.feeds.FeedSource;
import org.probity.organization.UnitId;
import org.probity.powers.PowerId;
import org.probity.powers.benchmarks.Benchmark;
import org.probity.powers.benchmarks.BenchmarkState;
import org.probity.powers.benchmarks.Benchmarks;
import org.probity.powers.benchmarks.Measure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Discretion benchmarks as the indicators read them (IR-D01, IR-D08): each band is a level, counted from the lightest, with its ends in
 * per cent of the base. Benchmarks in other measures say that there is one, without ends to compare.
 */
@Component
class BenchmarksRegister implements FeedSource {

    private final Benchmarks benchmarks;
    private final JdbcClient jdbc;
    private final Dates dates;

    BenchmarksRegister(Benchmarks benchmarks, JdbcClient jdbc, Dates dates) {
        this.benchmarks = benchmarks;
        this.jdbc = jdbc;
        this.dates = dates;
    }

    @Override
    public Set<RecordKind> kinds() {
        return Set.of(RecordKind.BENCHMARKS);
    }

    @Override
    public List<FeedRecord> records(UnitId unit, RecordKind kind) {
        var records = new ArrayList<FeedRecord>();
        for (var power : withBenchmarks(unit)) {
            benchmarks.of(power).stream()
                    .filter(each -> each.state() == BenchmarkState.IN_FORCE
                            || each.state() == BenchmarkState.SUPERSEDED
                            || each.state() == BenchmarkState.REPEALED)
                    .filter(each -> each.fromOn() != null && !each.fromOn().isAfter(dates.today()))
                    .forEach(each -> add(each, records));
        }
        return records;
    }

    private static void add(Benchmark benchmark, List<FeedRecord> records) {
        var level = 0;
        for (var band : benchmark.content().bands()) {
            level++;
            var comparable = benchmark.content().measure() == Measure.PERCENT;
            var cause = benchmark.content().cause();
            var ended = benchmark.endedOn();
            records.add(RecordBuilder.of(
                    RecordKind.BENCHMARKS,
                    benchmark.id() + "/" + level,
                    "power",
                    benchmark.powerCode(),
                    "level",
                    level,
                    "min",
                    comparable ? band.min() : null,
                    "max",
                    comparable ? band.max() : null,
                    "cause",
                    cause.zh().isEmpty() ? cause.en() : cause.zh(),
                    "from",
                    String.valueOf(benchmark.fromOn()),
                    "to",
                    ended == null ? null : ended.minusDays(1).toString()));
        }
    }

    private List<PowerId> withBenchmarks(UnitId unit) {
        return jdbc.sql("""
                        select distinct p.id, p.code from powers.power p join powers.benchmark b on b.power_id = p.id
                        where p.unit_id = :unit and b.state = 'APPROVED' order by p.code
                        """)
                .param("unit", unit.value())
                .query((row, n) -> new PowerId(row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public Register register(RecordKind kind) {
        return new Register("powers.benchmarks.list", "/powers/benchmarks");
    }
}
