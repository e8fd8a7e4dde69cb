package org.probity.earlywarning.indicator.assets;

import static org.probity.earlywarning.feed.RecordKind.FLATS;

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
import org.probity.earlywarning.indicator.Groups;

/** IR-J07, public flat pool changed (房源池异动): flats taken out between publication and lottery with no record. */
final class FlatsRemoved extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-J07", 1, Bands.above(Level.RED, 0), "flats", List.of(), "catalogue of indicators, group J");

    FlatsRemoved(Settings settings) {
        super(settings, FLATS);
    }

    @Override
    public @Nullable String key(FeedRecord flat) {
        LocalDate published = flat.day("published");
        LocalDate lottery = flat.day("lottery");
        LocalDate removed = flat.day("removed");
        boolean counts = published != null
                && removed != null
                && !removed.isBefore(published)
                && (lottery == null ? flat.isNone("lottery") : !removed.isAfter(lottery))
                && flat.isNone("record");
        return counts ? flat.text("pool") : null;
    }

    @Override
    protected void judge(FeedView view) {
        view.tell(view.key(), view.records().size(), Map.of("flats", Groups.ids(view.records())), view.records());
    }
}
