package org.probity.earlywarning.indicator.discretion;

import static org.probity.earlywarning.feed.RecordKind.LAND_CHANGES;

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

/**
 * IR-D07, planning figure changed after award (出让后变更规划指标): a change for which the feed says that review, notice or
 * price supplement is missing.
 */
final class ChangedAfterAward extends FeedIndicator {

    static final Definition DEFINITION =
            new Definition("IR-D07", 1, Bands.above(Level.RED, 0), "of three steps missing", List.of(), "城乡规划法 38, 43");

    ChangedAfterAward(Settings settings) {
        super(settings, LAND_CHANGES);
    }

    @Override
    public @Nullable String key(FeedRecord change) {
        return change.id();
    }

    @Override
    protected void judge(FeedView view) {
        for (FeedRecord change : view.records()) {
            List<String> missing = List.of("review", "notice", "supplement").stream()
                    .filter(change::isNone)
                    .toList();
            Map<String, Object> facts = Map.of("land", Groups.word(change, "land"));
            view.tell(change.id(), missing.size(), facts, List.of(change));
        }
    }
}
