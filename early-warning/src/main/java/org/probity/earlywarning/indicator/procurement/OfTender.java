package org.probity.earlywarning.indicator.procurement;

import static org.probity.earlywarning.feed.RecordKind.BIDS;
import static org.probity.earlywarning.feed.RecordKind.TENDERS;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.FeedView;

/** An indicator that reads the bids of one tender together with what the tender itself states. */
abstract class OfTender extends FeedIndicator {

    OfTender(Settings settings) {
        super(settings, BIDS, TENDERS);
    }

    @Override
    public final @Nullable String key(FeedRecord record) {
        return record.kind() == TENDERS ? record.id() : record.text("tender");
    }

    @Override
    protected final void judge(FeedView view) {
        List<FeedRecord> bids = view.records(BIDS);
        List<FeedRecord> tender = view.records(TENDERS);
        if (!bids.isEmpty()) {
            judge(view, bids, tender.isEmpty() ? null : tender.get(0));
        }
    }

    /** @param tender null where the feed of tenders does not know it */
    abstract void judge(FeedView view, List<FeedRecord> bids, @Nullable FeedRecord tender);

    static List<FeedRecord> winners(List<FeedRecord> bids) {
        return bids.stream().filter(each -> each.flag("winner")).toList();
    }

    static String bidder(FeedRecord bid) {
        return String.valueOf(bid.text("bidder"));
    }
}
