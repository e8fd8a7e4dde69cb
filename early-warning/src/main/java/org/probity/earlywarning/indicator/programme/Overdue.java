package org.probity.earlywarning.indicator.programme;

import static org.probity.earlywarning.feed.RecordKind.ORDERS;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

/**
 * IR-K06, reply or rectification overdue (逾期未复函整改): one day past the due day is yellow, five working days are orange,
 * ten red (the next rung). The row counts from these days on, so the bands stand one below. What was done late counts by
 * the day it was done.
 */
final class Overdue extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-K06",
            1,
            new Bands(Bands.Direction.ABOVE, 0.0, 4.0, 9.0),
            "working days (yellow: calendar days)",
            List.of(),
            "practice of inquiry letters and rectification; catalogue of indicators, group K");

    Overdue(Settings settings) {
        super(settings, ORDERS);
    }

    @Override
    public @Nullable String key(FeedRecord order) {
        return order.id();
    }

    @Override
    protected void judge(FeedView view) {
        for (FeedRecord order : view.records()) {
            LocalDate due = order.day("due");
            LocalDate done = order.isNone("done") ? view.today() : order.day("done");
            Double yellow = settings().bands().yellow();
            if (due == null || done == null) {
                continue;
            }
            view.examined("");
            long working = view.workingDays(due, done);
            long days = ChronoUnit.DAYS.between(due, done);
            Map<String, Object> facts = Map.of("due", due, "days", days);
            Level level = settings().bands().with(Level.YELLOW, null).level(working);
            if (level != null) {
                view.tellAs(level, "signal", order.id(), working, facts, List.of(order));
            } else if (yellow != null && days > yellow) {
                view.tellAs(Level.YELLOW, "signal", order.id(), days, facts, List.of(order));
            }
        }
    }
}
