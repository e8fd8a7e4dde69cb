package org.probity.earlywarning.indicator.concentration;

import static org.probity.earlywarning.feed.RecordKind.BIDS;
import static org.probity.earlywarning.feed.RecordKind.TENDERS;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Parameter;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.earlywarning.indicator.FeedIndicator;
import org.probity.earlywarning.indicator.FeedView;

/**
 * IR-E02, winner of one buyer only (只投一家且必中): a bidder that bid three times or more, to one buyer only, and won every
 * time. Nothing is said of a bidder for one of whose bids the buyer or the outcome is not known.
 */
final class OneBuyer extends FeedIndicator {

    static final Definition DEFINITION = new Definition(
            "IR-E02",
            1,
            Bands.above(Level.RED, 0),
            "bids, all won",
            List.of(Parameter.count("minimum", "bids", 3)),
            "practice of e-bidding supervision (萝卜招标 model)");

    OneBuyer(Settings settings) {
        super(settings, BIDS);
    }

    @Override
    public Set<RecordKind> looksUp() {
        return Set.of(TENDERS);
    }

    @Override
    public @Nullable String key(FeedRecord bid) {
        return bid.text("bidder");
    }

    @Override
    protected void judge(FeedView view) {
        List<FeedRecord> bids = view.records();
        Set<String> buyers = new HashSet<>();
        for (FeedRecord bid : bids) {
            String buyer = buyer(view, bid);
            if (buyer == null || !bid.flag("winner")) {
                return;
            }
            buyers.add(buyer);
        }
        if (buyers.size() == 1 && bids.size() >= settings().values().count("minimum")) {
            view.tell(view.key(), bids.size(), Map.of("buyer", buyers.iterator().next()), bids);
        }
    }

    private static @Nullable String buyer(FeedView view, FeedRecord bid) {
        String stated = bid.text("buyer");
        FeedRecord tender = stated == null ? view.feeds().find(TENDERS, bid.text("tender")) : null;
        return tender == null ? stated : tender.text("buyer");
    }
}
