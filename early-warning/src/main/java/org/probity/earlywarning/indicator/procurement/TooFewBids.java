package org.probity.earlywarning.indicator.procurement;

import static org.probity.earlywarning.feed.RecordKind.BIDS;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.configuration.Bands;
import org.probity.earlywarning.configuration.Definition;
import org.probity.earlywarning.configuration.Level;
import org.probity.earlywarning.configuration.Settings;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.earlywarning.indicator.FeedView;
import org.probity.earlywarning.indicator.Groups;

/**
 * IR-F04, too few bids, or all others rejected (投标人不足、唯一有效投标): a tender was awarded on fewer than three bidders
 * without being run again (red), or of three and more bids only the winner's was held valid (orange). Whether it was run
 * again counts as no where the feed does not say; a tender without a winner on record was not awarded.
 */
final class TooFewBids extends OfTender {

    static final Definition DEFINITION = new Definition(
            "IR-F04",
            1,
            new Bands(Bands.Direction.BELOW, null, 2.0, 3.0),
            "bidders (red), valid bids (orange)",
            List.of(),
            "招标投标法 28; OCP red flags R018, R035");

    TooFewBids(Settings settings) {
        super(settings);
    }

    @Override
    public Set<RecordKind> needs() {
        return Set.of(BIDS);
    }

    @Override
    void judge(FeedView view, List<FeedRecord> bids, @Nullable FeedRecord tender) {
        if (winners(bids).isEmpty()) {
            return;
        }
        int bidders = Groups.by(bids, "bidder").size();
        Double least = settings().bands().red();
        if (least != null && bidders < least) {
            if (tender == null || !tender.flag("rerun")) {
                view.tellAs(Level.RED, "signal", view.key(), bidders, Map.of("bidders", bidders), bids);
            }
            return;
        }
        boolean isKnown = bids.stream().allMatch(each -> each.knows("valid"));
        long valid = bids.stream().filter(each -> each.flag("valid")).count();
        Double fewest = settings().bands().orange();
        if (isKnown && fewest != null && valid < fewest) {
            view.tellAs(Level.ORANGE, "rejected", view.key(), valid, Map.of("bidders", bidders), bids);
        }
    }
}
