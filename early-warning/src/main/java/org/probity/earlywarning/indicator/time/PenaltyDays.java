package org.probity.earlywarning.indicator.time;

import static org.probity.earlywarning.feed.RecordKind.PENALTIES;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.FeedView;

/** IR-B08 over the feed of penalties: calendar days from filing to the decision, or to the day of reading. */
final class PenaltyDays extends FeedIndicator {

    PenaltyDays(Settings settings) {
        super(settings, PENALTIES);
    }

    @Override
    public @Nullable String key(FeedRecord penalty) {
        return penalty.id();
    }

    @Override
    protected void judge(FeedView view) {
        for (FeedRecord penalty : view.records()) {
            LocalDate filed = penalty.day("filed");
            LocalDate decided = penalty.isNone("decided") ? view.today() : penalty.day("decided");
            if (filed != null && decided != null) {
                view.examined("");
                long days = ChronoUnit.DAYS.between(filed, decided);
                Level level = settings().bands().level(days);
                if (level != null) {
                    Level told = penalty.flag("extended") ? Level.YELLOW : level;
                    String wording = penalty.isNone("decided") ? "running" : "signal";
                    view.tellAs(told, wording, penalty.id(), days, Map.of("filed", filed), List.of(penalty));
                }
            }
        }
    }
}
