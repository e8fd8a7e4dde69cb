package org.probity.earlywarning.indicator.procurement;

import static org.probity.earlywarning.feed.RecordKind.BIDS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.earlywarning.indicator.FeedView;
import org.probity.earlywarning.indicator.Groups;

/** An indicator that tells which bidders of one tender state one and the same in a column where rivals would differ. */
abstract class SharedBy extends OfTender {

    SharedBy(Settings settings) {
        super(settings);
    }

    @Override
    public Set<RecordKind> needs() {
        return Set.of(BIDS);
    }

    /** Two bids of one bidder are no rivals, so bidders are counted, not bids. */
    @Override
    final void judge(FeedView view, List<FeedRecord> bids, @Nullable FeedRecord tender) {
        Map<String, FeedRecord> told = new HashMap<>();
        for (String column : settings().values().texts("columns")) {
            Groups.by(bids, column).forEach((shared, sharing) -> {
                String bidders = Groups.words(sharing, "bidder");
                long count = Groups.by(sharing, "bidder").size();
                if (told.putIfAbsent(bidders, sharing.get(0)) == null) {
                    view.tell(bidders, count, Map.of("column", column, "shared", shared), sharing);
                }
            });
        }
    }
}
