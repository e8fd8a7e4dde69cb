package org.probity.earlywarning.indicator.discretion;

import static org.probity.earlywarning.feed.RecordKind.BENCHMARKS;
import static org.probity.earlywarning.feed.RecordKind.POWERS;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.FeedView;

/**
 * IR-D08, benchmark missing (裁量基准缺失): a power marked as discretionary for more than thirty days with no benchmark in
 * force. Since when it is so must be on record ({@code discretion_since}, or the end of its last benchmark).
 */
final class BenchmarkMissing extends FeedIndicator {

    static final Definition DEFINITION =
            new Definition("IR-D08", 1, Bands.above(Level.YELLOW, 30), "calendar days", List.of(), "P2.1.1");

    BenchmarkMissing(Settings settings) {
        super(settings, POWERS, BENCHMARKS);
    }

    @Override
    public Set<RecordKind> needs() {
        return Set.of(BENCHMARKS);
    }

    @Override
    public @Nullable String key(FeedRecord record) {
        return record.kind() == POWERS ? record.id() : record.text("power");
    }

    @Override
    protected void judge(FeedView view) {
        LocalDate today = view.today();
        List<FeedRecord> powers = view.records(POWERS);
        if (today == null
                || powers.isEmpty()
                || !powers.get(0).flag("discretion")
                || !view.feeds().has(BENCHMARKS)) {
            return;
        }
        LocalDate since = powers.get(0).day("discretion_since");
        for (FeedRecord benchmark : view.records(BENCHMARKS)) {
            LocalDate from = benchmark.day("from");
            LocalDate to = benchmark.day("to");
            if ((from == null || !from.isAfter(today)) && (to == null || !to.isBefore(today))) {
                return;
            }
            since = to != null && to.isBefore(today) && (since == null || to.isAfter(since)) ? to : since;
        }
        if (since != null) {
            view.tell(view.key(), ChronoUnit.DAYS.between(since, today), Map.of("since", since), view.records());
        }
    }
}
