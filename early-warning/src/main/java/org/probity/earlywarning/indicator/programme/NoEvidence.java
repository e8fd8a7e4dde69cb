package org.probity.earlywarning.indicator.programme;

import static org.probity.earlywarning.feed.RecordKind.MEASURES;

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

/** IR-K05, measure not evidenced (措施未落实): days past the date of a measure's check for which no evidence is on record. */
final class NoEvidence extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-K05", 1, Bands.above(Level.YELLOW, 10).with(Level.ORANGE, 30.0), "calendar days", List.of(), "P2.2");

    NoEvidence(Settings settings) {
        super(settings, MEASURES);
    }

    @Override
    public @Nullable String key(FeedRecord measure) {
        return measure.isNone("evidence") ? measure.id() : null;
    }

    @Override
    protected void judge(FeedView view) {
        for (FeedRecord measure : view.records()) {
            LocalDate today = view.today();
            LocalDate due = measure.day("due");
            if (today != null && due != null) {
                view.tell(measure.id(), ChronoUnit.DAYS.between(due, today), Map.of("due", due), List.of(measure));
            }
        }
    }
}
