package org.probity.earlywarning.indicator.duties;

import static org.probity.earlywarning.feed.RecordKind.PENALTIES;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.FeedView;
import org.probity.earlywarning.indicator.Sums;

/** IR-C03 over the feed of penalties: the number of officers that a case states, less those without qualification. */
final class OfficersOnRecord extends FeedIndicator {

    OfficersOnRecord(Settings settings) {
        super(settings, PENALTIES);
    }

    @Override
    public @Nullable String key(FeedRecord penalty) {
        return penalty.number("officers") == null ? null : penalty.id();
    }

    @Override
    protected void judge(FeedView view) {
        for (FeedRecord penalty : view.records()) {
            view.examined("");
            double officers = Sums.number(penalty, "officers").doubleValue();
            double qualified = officers - Sums.number(penalty, "unqualified").doubleValue();
            view.tell("count", penalty.id(), qualified, Map.of("officers", officers), List.of(penalty));
        }
    }
}
