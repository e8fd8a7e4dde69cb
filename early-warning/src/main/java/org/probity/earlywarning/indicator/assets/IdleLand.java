package org.probity.earlywarning.indicator.assets;

import static org.probity.earlywarning.feed.RecordKind.LAND_CONTRACTS;

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

/** IR-J06, idle land not handled (闲置土地未处置): the start is overdue by more than a year, and no investigation is on record. */
final class IdleLand extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-J06",
            1,
            Bands.above(Level.ORANGE, 365),
            "calendar days",
            List.of(),
            "闲置土地处置办法; catalogue of indicators, group J");

    IdleLand(Settings settings) {
        super(settings, LAND_CONTRACTS);
    }

    @Override
    public @Nullable String key(FeedRecord land) {
        return land.isNone("started") && land.isNone("investigated") ? land.id() : null;
    }

    @Override
    protected void judge(FeedView view) {
        LocalDate today = view.today();
        for (FeedRecord land : view.records()) {
            LocalDate due = land.day("start_due");
            if (today != null && due != null) {
                view.tell(land.id(), ChronoUnit.DAYS.between(due, today), Map.of("due", due), List.of(land));
            }
        }
    }
}
