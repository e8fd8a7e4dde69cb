package org.probity.earlywarning.indicator.time;

import static org.probity.earlywarning.feed.RecordKind.PENALTIES;
import static org.probity.earlywarning.feed.RecordKind.RUNS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.FeedView;

/** IR-B07, decision not delivered in time (逾期送达): working days from the decision on a run or penalty to its delivery. */
final class LateDelivery extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-B07", 1, Bands.above(Level.YELLOW, 10), "working days", List.of(), "行政许可法 44 (ten days)");

    LateDelivery(Settings settings) {
        super(settings, RUNS, PENALTIES);
    }

    @Override
    public @Nullable String key(FeedRecord record) {
        return record.knows("delivered") ? record.kind().feed() + " " + record.id() : null;
    }

    @Override
    protected void judge(FeedView view) {
        for (FeedRecord record : view.records()) {
            LocalDate decided = record.day("decided") == null ? record.day("finished") : record.day("decided");
            LocalDate delivered = record.isNone("delivered") ? view.today() : record.day("delivered");
            if (decided != null && delivered != null) {
                view.examined("");
                long days = view.workingDays(decided, delivered);
                view.tell(record.id(), days, Map.of("decided", decided), List.of(record));
            }
        }
    }
}
