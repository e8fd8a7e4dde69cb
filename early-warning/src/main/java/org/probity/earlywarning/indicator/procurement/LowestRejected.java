package org.probity.earlywarning.indicator.procurement;

import static org.probity.earlywarning.feed.RecordKind.BIDS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.probity.earlywarning.indicator.FeedView;
import org.probity.earlywarning.indicator.Sums;

/**
 * IR-F05, lowest bid rejected (最低价被否): the award goes by price alone, and the lowest bid was disqualified. Where the
 * feeds do not say by what the award goes, the signal says so; {@code unstated: silent} has such tenders left alone.
 */
final class LowestRejected extends OfTender {

    static final Definition DEFINITION = new Definition(
            "IR-F05",
            1,
            Bands.above(Level.ORANGE, 0),
            "lowest bids rejected",
            List.of(
                    Parameter.texts("priceOnly", "PRICE", "LOWEST_PRICE"),
                    Parameter.choice("unstated", "signal", "silent")),
            "OCP red flag R036");

    LowestRejected(Settings settings) {
        super(settings);
    }

    @Override
    public Set<RecordKind> needs() {
        return Set.of(BIDS);
    }

    @Override
    void judge(FeedView view, List<FeedRecord> bids, @Nullable FeedRecord tender) {
        String criterion = tender == null ? null : tender.text("criterion");
        boolean isUnstated = criterion == null;
        boolean counts = isUnstated
                ? settings().values().text("unstated").equals("signal")
                : settings().values().texts("priceOnly").contains(criterion);
        boolean allPriced = bids.stream().allMatch(each -> each.number("price") != null);
        if (!counts || !allPriced || winners(bids).isEmpty()) {
            return;
        }
        BigDecimal lowest = bids.stream()
                .map(each -> Sums.number(each, "price"))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        for (FeedRecord bid : bids) {
            if (bid.denies("valid") && Sums.number(bid, "price").compareTo(lowest) == 0) {
                List<FeedRecord> evidence = new ArrayList<>(List.of(bid));
                evidence.addAll(winners(bids));
                view.tell(isUnstated ? "open" : "signal", bidder(bid), 1, Map.of("price", lowest), evidence);
            }
        }
    }
}
